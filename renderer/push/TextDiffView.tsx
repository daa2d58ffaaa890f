import { UnstyledButton } from '@mantine/core';
import { IconFold } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { textDiff, type DiffLine } from './text-diff.ts';
import classes from './TextDiffView.module.css';
import { textMessages } from './push-messages.ts';

interface TextDiffViewProps {
  readonly before: string;
  readonly after: string;
}

const marks = { same: ' ', added: '+', removed: '−' } as const;
/** More lines than this are shown on request: a person reads a hundred, not ten thousand. */
const linesAtFirst = 800;

/** Two texts as a unified diff with line numbers. Equal stretches open on request. */
export function TextDiffView({ before, after }: TextDiffViewProps) {
  const { rows, addedLines, removedLines } = useMemo(
    () => textDiff(before, after),
    [before, after],
  );
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, linesAtFirst);
  return (
    <div className={classes['frame']}>
      <p className={classes['sum']}>
        {addedLines + removedLines === 0
          ? 'Not a byte changes.'
          : `${textMessages.added(addedLines)}, ${textMessages.removed(removedLines)}`}
      </p>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label="Text diff">
        <table className={classes['diff']}>
          <tbody>
            {shown.map((row, index) => {
              if (row.kind !== 'collapsed') return <Line key={keyOf(row)} line={row} />;
              if (opened.has(index)) {
                return row.lines.map((line) => <Line key={keyOf(line)} line={line} />);
              }
              return (
                <tr key={`fold ${index}`} className={classes['fold']}>
                  <td colSpan={4}>
                    <UnstyledButton onClick={() => setOpened(new Set(opened).add(index))}>
                      <IconFold size={13} aria-hidden />{' '}
                      {textMessages.unchangedLines(row.lines.length)}
                    </UnstyledButton>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <UnstyledButton className={classes['more']} onClick={() => setWhole(true)}>
          {textMessages.otherLines(rows.length - shown.length)}
        </UnstyledButton>
      )}
    </div>
  );
}

const keyOf = ({ kind, before, after }: DiffLine): string => `${kind} ${before} ${after}`;

function Line({ line }: { readonly line: DiffLine }) {
  return (
    <tr className={classes['line']} data-kind={line.kind}>
      <td className={classes['number']}>{line.before}</td>
      <td className={classes['number']}>{line.after}</td>
      <td className={classes['mark']}>
        <span aria-hidden>{marks[line.kind]}</span>
        {line.kind !== 'same' && <span className="said">{line.kind}</span>}
      </td>
      <td className={classes['text']}>
        {line.text}
        {line.lineEnd !== undefined && <span className={classes['lineEnd']}>{line.lineEnd}</span>}
      </td>
    </tr>
  );
}
