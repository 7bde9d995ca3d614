import { Kbd } from '@mantine/core';
import { Dialog } from '../ui/Dialog.tsx';
import classes from './KeyMap.module.css';

/** The keys, as shown by "?" and in the settings. */
const KEY_MAP: readonly {
  where: string;
  keys: readonly (readonly [keys: string[], action: string])[];
}[] = [
  {
    where: 'Everywhere',
    keys: [
      [['?'], 'Show this list'],
      [['Ctrl', 'Z'], 'Undo the last decision of this tab'],
    ],
  },
  {
    where: 'Queue',
    keys: [
      [['J'], 'Next row (also arrow down)'],
      [['K'], 'Previous row (also arrow up)'],
      [['Enter'], 'Review the selected case'],
      [['N'], 'Review the case on top'],
    ],
  },
  {
    where: 'Review',
    keys: [
      [['1'], 'Confirmed'],
      [['2'], 'Not confirmed'],
      [['3'], 'Inconclusive'],
      [['Ctrl', 'Enter'], 'Save and go to the next case (also while typing)'],
      [['J'], 'Next case'],
      [['K'], 'Previous case'],
      [['E'], 'Go to the next piece of evidence'],
    ],
  },
];

/** The key map as a list. */
export function KeyMapList() {
  return (
    <div className={classes.groups}>
      {KEY_MAP.map(({ where, keys }) => (
        <div key={where}>
          <h3 className={classes.where}>{where}</h3>
          <dl className={classes.keys}>
            {keys.map(([combination, action]) => (
              <div key={action} className={classes.entry}>
                <dt>
                  {combination.map((key, index) => (
                    <span key={key}>
                      {index > 0 && ' + '}
                      <Kbd>{key}</Kbd>
                    </span>
                  ))}
                </dt>
                <dd>{action}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <p className={classes.note}>
        Keys do nothing while you type in a field, except Ctrl + Enter. On a Mac, Cmd works like Ctrl.
      </p>
    </div>
  );
}

/** The key map in a dialog. */
export function KeyMapDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Keys">
      <KeyMapList />
    </Dialog>
  );
}
