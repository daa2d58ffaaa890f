import type { Series } from '../../../shared/model/series.ts';
import { explainAdHocSeries } from '../../state/series-edits.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';
import { Section } from './InspectorHead.tsx';

/** Why a window is out of the cycle; nothing for one that is in it. */
export function AdHocPart({ series }: { readonly series: Series }) {
  if (series.adHocReason === undefined) return null;
  return (
    <Section title="Ad hoc">
      <ParsedField
        label="Reason"
        hideLabel
        text={series.adHocReason}
        parse={(typed) => typed.trim() || null}
        hint="Say why it could not wait for the cycle"
        onCommit={(reason) => explainAdHocSeries(series, reason)}
      />
    </Section>
  );
}
