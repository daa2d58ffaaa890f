import { Button } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Input } from '../../shared/ipc/types.ts';
import { copyText } from '../state/copy-text.ts';
import { saveText } from '../state/save-text.ts';
import { FormFoot } from '../ui/ChoicesBeside.tsx';
import classes from './ExportText.module.css';

interface ExportTextProps {
  readonly file: Input<'export:save'>;
  /** What it is, for messages: "The Terraform resource". */
  readonly what: string;
  /** Further buttons, after the ways to take the text along. */
  readonly children?: ReactNode;
}

/** A text for another program: to be read, copied, or saved. */
export function ExportText({ file, what, children }: ExportTextProps) {
  return (
    <>
      <pre className={classes['text']} tabIndex={0} role="region" aria-label={what}>
        {file.text}
      </pre>
      <FormFoot>
        <Button
          leftSection={<IconCopy size={14} />}
          onClick={() => void copyText(file.text, what)}
          data-autofocus
        >
          Copy
        </Button>
        <Button leftSection={<IconDownload size={14} />} onClick={() => void saveText(file, what)}>
          Save as…
        </Button>
        {children}
      </FormFoot>
    </>
  );
}
