import classes from './DefinitionList.module.css';

interface Definition {
  term: string;
  meaning: string;
  /** Where others lead to; the definition then takes the focus. */
  id?: string;
}

/** Terms with what they mean. */
export function DefinitionList({ definitions }: { definitions: readonly Definition[] }) {
  return (
    <dl className={classes.definitions}>
      {definitions.map(({ term, meaning, id }) => (
        <div key={term}>
          <dt id={id} tabIndex={id === undefined ? undefined : -1}>
            {term}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
