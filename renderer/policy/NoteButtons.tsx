import { Button, Menu } from '@mantine/core';
import { IconAlertOctagon, IconDatabaseOff, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { suggestedFixes } from '../../shared/conflicts/suggested-fixes.ts';
import type { Contact } from '../../shared/model/people.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { contactsOfTarget } from '../presenters/print/contact-words.ts';
import { useOrganization } from '../state/derived.ts';
import { declareEmergency, nameContact, noteDatabaseAnswer } from '../state/window-notes.ts';
import { EmergencyDialog } from './EmergencyDialog.tsx';

interface NoteButtonsProps {
  readonly conflict: Conflict;
  readonly window: PatchWindow;
}

/** Ways out of a finding that are something to note: an answer, a contact, an emergency. */
export function NoteButtons({ conflict, window }: NoteButtonsProps) {
  const [isAsking, setAsking] = useState(false);
  const fixes = suggestedFixes(conflict);
  const isEmergency = window.facts?.emergencyReason !== undefined;
  return (
    <>
      {fixes.includes('note-not-needed') && (
        <Button
          leftSection={<IconDatabaseOff size={14} />}
          onClick={() => noteDatabaseAnswer(window, 'not needed')}
        >
          Not needed this time
        </Button>
      )}
      {fixes.includes('name-contact') && <ContactMenu window={window} />}
      {fixes.includes('declare-emergency') && (
        <Button
          leftSection={<IconAlertOctagon size={14} />}
          aria-label={`${isEmergency ? 'End the emergency' : 'Emergency'}: ${window.name}`}
          onClick={() => (isEmergency ? declareEmergency(window, null) : setAsking(true))}
        >
          {isEmergency ? 'No emergency' : 'Emergency…'}
        </Button>
      )}
      {isAsking && <EmergencyDialog window={window} onClose={() => setAsking(false)} />}
    </>
  );
}

/** The contacts of the window's customer, or of all customers of its business unit. */
function ContactMenu({ window }: { readonly window: PatchWindow }) {
  const organization = useOrganization();
  const contacts = organization === null ? [] : contactsOfTarget(window.target, organization);
  if (contacts.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={<IconPhone size={14} />} aria-label={`Name contact: ${window.name}`}>
          Name contact…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {contacts.map((contact) => (
          <Menu.Item key={contact.id} onClick={() => nameContact(window, contact.id)}>
            {contactName(contact)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const contactName = ({ id, name, role }: Contact): string =>
  role === undefined ? (name ?? id) : `${name ?? id}, ${role}`;
