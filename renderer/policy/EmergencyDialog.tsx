import type { PatchWindow } from '../../shared/model/series.ts';
import { declareEmergency } from '../state/window-notes.ts';
import { ReasonForm } from '../ui/ReasonForm.tsx';

interface EmergencyDialogProps {
  readonly window: PatchWindow;
  readonly onClose: () => void;
}

/** Carries a window out in spite of freezes and hours: not without a reason. */
export function EmergencyDialog({ window, onClose }: EmergencyDialogProps) {
  return (
    <ReasonForm
      title={`Emergency: ${window.name}`}
      reason={{ label: 'Reason', missing: 'Say why it cannot wait' }}
      note="Freezes, blocking events and forbidden hours stay in the list, with this reason, and no notice is asked for. AWS does not know of it: a calendar that is closed stays closed."
      yes="Declare emergency"
      onSay={({ reason }) => {
        declareEmergency(window, reason);
        onClose();
      }}
      onClose={onClose}
    />
  );
}
