import { Fragment, type ReactNode, useMemo } from 'react';
import { DataTable } from '../tables/DataTable.tsx';
import classes from './Markdown.module.css';
import { type Block, blocksOf } from './markdown-blocks.ts';

/** Anchors, code, strong and emphasis; links as their text, because there is nowhere to connect to. */
const INLINE = /(<a id="[\w-]+"><\/a>|`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*|\[[^\]]+\]\([^)]*\))/;

const ANCHOR = /^<a id="([\w-]+)"><\/a>$/;

function inline(text: string): ReactNode[] {
  return text.split(INLINE).map((part, index) => {
    const key = `${index}`;
    const anchor = ANCHOR.exec(part);
    if (anchor) return <span key={key} id={anchor[1]} />;
    if (part.startsWith('`')) return <code key={key}>{part.slice(1, -1)}</code>;
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>;
    if (part.startsWith('*')) return <em key={key}>{part.slice(1, -1)}</em>;
    if (part.startsWith('[')) return <Fragment key={key}>{part.slice(1, part.indexOf(']'))}</Fragment>;
    return <Fragment key={key}>{part}</Fragment>;
  });
}

function blockNode(block: Block, caption: string): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level <= 2 ? 'h3' : 'h4';
      return <Heading>{inline(block.text)}</Heading>;
    }
    case 'paragraph':
      return <p>{inline(block.text)}</p>;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item) => (
            <li key={item}>{inline(item)}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return (
        <DataTable
          caption={caption}
          hideCaption
          columns={block.head}
          rows={block.rows.map((cells, index) => ({ key: index, cells: cells.map(inline) }))}
        />
      );
  }
}

/** A caption for each table: the heading that it stands under, numbered because there may be several. */
function captionsOf(blocks: readonly Block[]): string[] {
  let heading = '';
  let tables = 0;
  return blocks.map((block) => {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind === 'table') tables += 1;
    return `Table ${tables}: ${heading}`;
  });
}

/** A Markdown document of this project as text, in the language that it is written in; no HTML in it is read as HTML. */
export function Markdown({ source }: { source: string }) {
  const blocks = useMemo(() => blocksOf(source), [source]);
  const captions = captionsOf(blocks);
  return (
    <div className={classes.markdown} translate="no">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the document does not change
        <Fragment key={index}>{blockNode(block, captions[index]!)}</Fragment>
      ))}
    </div>
  );
}
