import type { Nodes, Parents, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { Fragment, type ReactNode, useMemo } from 'react';
import { t } from '../../../words/words.ts';
import { DataTable } from '../tables/DataTable.tsx';
import classes from './Markdown.module.css';

/** The one piece of HTML that documents use: a place to go to. */
const ANCHOR = /^<a id="([\w-]+)">$/;

function parse(source: string): Root {
  return fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** What a node says, without any marks. */
function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node && node.type !== 'html' ? node.value : '';
}

function childrenOf({ children }: Parents): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the document does not change
  return children.map((child, index) => <Fragment key={index}>{nodeOf(child)}</Fragment>);
}

function tableOf({ children: [head, ...rows] }: Table, caption: string): ReactNode {
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={head!.children.map(textOf)}
      rows={rows.map((row, index) => ({ key: index, cells: row.children.map(childrenOf) }))}
    />
  );
}

/** Links are their text, because there is nowhere to connect to; HTML but for anchors is text too. */
function nodeOf(node: RootContent): ReactNode {
  switch (node.type) {
    case 'heading': {
      const Heading = node.depth <= 2 ? 'h3' : 'h4';
      return <Heading>{childrenOf(node)}</Heading>;
    }
    case 'paragraph':
      return <p>{childrenOf(node)}</p>;
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul';
      return <List>{childrenOf(node)}</List>;
    }
    case 'listItem': {
      const [only] = node.children;
      return (
        <li>
          {node.children.length === 1 && only?.type === 'paragraph' ? childrenOf(only) : childrenOf(node)}
        </li>
      );
    }
    case 'blockquote':
      return <blockquote>{childrenOf(node)}</blockquote>;
    case 'strong':
      return <strong>{childrenOf(node)}</strong>;
    case 'emphasis':
      return <em>{childrenOf(node)}</em>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <pre>{node.value}</pre>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'image':
      return node.alt;
    case 'html': {
      const anchor = ANCHOR.exec(node.value);
      if (anchor) return <span id={anchor[1]} />;
      return node.value === '</a>' ? null : node.value;
    }
    default:
      if ('children' in node) return childrenOf(node);
      return 'value' in node ? node.value : null;
  }
}

/** The blocks of a document; a table's caption is the heading that it stands under, numbered: there may be several. */
function blocksOf({ children }: Root): ReactNode[] {
  let heading = '';
  let tables = 0;
  return children.map((block) => {
    if (block.type === 'heading') heading = textOf(block);
    if (block.type !== 'table') return nodeOf(block);
    tables += 1;
    return tableOf(block, t('ui.tableUnder', { number: tables, heading }));
  });
}

/** A Markdown document of this project as text, in the language that it is written in; no HTML in it is read as HTML. */
export function Markdown({ source }: { source: string }) {
  const blocks = useMemo(() => blocksOf(parse(source)), [source]);
  return (
    <div className={classes.markdown} translate="no">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the document does not change
        <Fragment key={index}>{block}</Fragment>
      ))}
    </div>
  );
}
