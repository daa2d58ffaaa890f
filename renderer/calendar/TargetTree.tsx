import { Checkbox, CloseButton, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { calendarPanelMessages } from '../presenters/calendar-panel-messages.ts';
import { formatNumber } from '../presenters/locale.ts';
import { checkOf, filterTree, type TargetNode } from '../presenters/target-tree.ts';
import { targetTreeOf } from '../state/search-facts.ts';
import { useOrganization } from '../state/derived.ts';
import { openCustomers, showLeaves, useViewStore } from '../state/view-store.ts';
import classes from './SidePanel.module.css';

/** Business units, customers and environments, each with a box for everything below it. */
export function TargetTree() {
  const organization = useOrganization();
  const hidden = useViewStore((state) => state.hiddenLeaves);
  const [text, setText] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  if (organization === null) return null;
  const nodes = filterTree(targetTreeOf(organization), text);

  const toggleFold = (id: string) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };

  return (
    <section aria-labelledby="targets">
      <div className={classes['head']}>
        <h2 id="targets" className={classes['title']}>
          Targets
        </h2>
        {hidden.size > 0 && (
          <button
            type="button"
            className={classes['link']}
            onClick={() => showLeaves([...hidden], true)}
          >
            Show all
          </button>
        )}
      </div>
      <TextInput
        mb={6}
        placeholder="Filter targets"
        aria-label="Filter targets"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rightSection={
          text !== '' && (
            <CloseButton size="xs" aria-label="Clear the filter" onClick={() => setText('')} />
          )
        }
      />
      <ul aria-labelledby="targets">
        {nodes.map((node) => (
          <Branch
            key={node.id}
            node={node}
            depth={0}
            isFolded={(id, depth) => text === '' && folded.has(id) === depth < 1}
            onFold={toggleFold}
          />
        ))}
      </ul>
      {nodes.length === 0 && (
        <p className={classes['none']}>
          {text !== '' ? (
            'No target is called that.'
          ) : (
            <>
              This plan has no customers yet.{' '}
              <button type="button" className={classes['link']} onClick={openCustomers}>
                Open Customers
              </button>
            </>
          )}
        </p>
      )}
    </section>
  );
}

interface BranchProps {
  readonly node: TargetNode;
  readonly depth: number;
  readonly isFolded: (id: string, depth: number) => boolean;
  readonly onFold: (id: string) => void;
}

function Branch({ node, depth, isFolded, onFold }: BranchProps) {
  const isOpen = !isFolded(node.id, depth);
  return (
    <li>
      <NodeRow node={node} depth={depth} isOpen={isOpen} onFold={() => onFold(node.id)} />
      {isOpen && node.children.length > 0 && (
        <ul aria-label={node.name}>
          {node.children.map((child) => (
            <Branch
              key={child.id}
              node={child}
              depth={depth + 1}
              isFolded={isFolded}
              onFold={onFold}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

interface NodeRowProps {
  readonly node: TargetNode;
  readonly depth: number;
  readonly isOpen: boolean;
  readonly onFold: () => void;
}

function NodeRow({ node, depth, isOpen, onFold }: NodeRowProps) {
  const check = useViewStore((state) => checkOf(node, state.hiddenLeaves));
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const indent = { paddingLeft: 4 + depth * 14 };
  return (
    <label className={classes['row']} style={indent} data-off={check === 'none' || undefined}>
      {node.children.length === 0 ? (
        <span className={classes['fold']} />
      ) : (
        <button
          type="button"
          className={classes['fold']}
          aria-label={
            isOpen ? calendarPanelMessages.fold(node.name) : calendarPanelMessages.unfold(node.name)
          }
          aria-expanded={isOpen}
          onClick={onFold}
        >
          <Chevron size={13} stroke={2} />
        </button>
      )}
      <Checkbox
        size="13px"
        radius={3}
        checked={check === 'all'}
        indeterminate={check === 'some'}
        onChange={() => showLeaves(node.leaves, check !== 'all')}
        aria-label={
          node.note === '' ? node.name : calendarPanelMessages.noted(node.name, node.note)
        }
      />
      <span
        className={`${classes['label'] ?? ''} ${depth === 0 ? (classes['unit'] ?? '') : ''}`}
        title={node.note === '' ? node.name : `${node.name} · ${node.note}`}
      >
        {node.name}
      </span>
      {depth === 0 && (
        <span className={classes['count']}>{formatNumber(node.children.length)}</span>
      )}
    </label>
  );
}
