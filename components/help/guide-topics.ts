import { hasEveryWord } from '../ui/text/has-every-word.ts';

/** A chapter of the user guide. */
export interface Topic {
  /** Its heading in lower case, with hyphens for blanks; that of a workspace is the workspace's id. */
  id: string;
  title: string;
  /** Markdown, without the heading and without pictures, which are not in the extension. */
  text: string;
}

/** The chapters of a guide in Markdown, in its order: what stands under each heading of the second level. */
export function topicsOf(guide: string): Topic[] {
  return guide
    .split(/^## /m)
    .slice(1)
    .map((chapter) => {
      const [title = '', ...lines] = chapter.split('\n');
      const text = lines.filter((line) => !/^!\[[^\]]*\]\([^)]*\)$/.test(line)).join('\n');
      return { id: title.trim().toLowerCase().replaceAll(' ', '-'), title: title.trim(), text: text.trim() };
    });
}

/** The chapters with every word of a query, in upper or lower case; all of them for none. */
export function topicsWith(topics: readonly Topic[], query: string): Topic[] {
  return topics.filter(({ title, text }) => hasEveryWord(`${title}\n${text}`, query));
}
