import type { Entry } from '../../../domain/matching/bank/entry.ts';
import { t } from '../../../words/words.ts';
import { RecipePicture } from '../../ui/pictures/RecipePicture.tsx';
import classes from './bank-page.module.css';
import { shortHash } from './short-hash.ts';

/** The picture of an entry, where it can be drawn; else that there is only a hash. */
export function EntryPicture({ entry, side }: { entry: Entry; side: number }) {
  const recipe = entry.recipe ?? entry.animation;
  if (!recipe)
    return (
      <span
        className={classes.hashOnly}
        style={{ width: side, height: side }}
        title={t('bankPage.picture.noneHint')}
      >
        {t('bankPage.picture.none')}
      </span>
    );
  return (
    <RecipePicture
      recipe={recipe}
      side={side}
      label={t('bankPage.picture.of', { hash: shortHash(entry) })}
      tooLarge={t('bankPage.picture.tooLarge')}
    />
  );
}
