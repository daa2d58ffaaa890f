import { useViewStore } from '../state/view-store.ts';
import { AmsRfcDialog } from './AmsRfcDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { PrintDialog } from './PrintDialog.tsx';
import { ExportWindowDialog } from './ExportWindowDialog.tsx';

/** The dialog about texts for other programs that is open, on whichever screen. */
export function ExportDialogs() {
  const dialog = useViewStore((state) => state.dialog);
  if (dialog?.kind === 'export-window') return <ExportWindowDialog seriesId={dialog.seriesId} />;
  if (dialog?.kind === 'export') return <ExportDialog />;
  if (dialog?.kind === 'print') {
    return <PrintDialog year={dialog.year} what={dialog.what ?? 'year'} />;
  }
  if (dialog?.kind === 'ams-rfc') {
    return <AmsRfcDialog customerId={dialog.customerId} windowIds={dialog.windowIds} />;
  }
  return null;
}
