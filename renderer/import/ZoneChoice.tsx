import { Select } from '@mantine/core';
import type { Organization } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { zonesInUse } from '../presenters/display-zone.ts';
import { listZones } from '../presenters/zone-list.ts';

const everyZone = listZones(Intl.supportedValuesOf('timeZone'));

interface ZoneChoiceProps {
  readonly zone: Zone;
  readonly organization: Organization;
  readonly onChange: (zone: Zone) => void;
}

/** The zone of times that name none and are nobody's of whom a zone is known. */
export function ZoneChoice({ zone, organization, onChange }: ZoneChoiceProps) {
  const first = [...new Set([zone, ...zonesInUse(organization), 'UTC'])];
  return (
    <Select
      label="Times without a zone"
      description="Where no customer’s is known"
      data={[...first, ...everyZone.filter((name) => !first.includes(name))]}
      value={zone}
      onChange={(value) => value !== null && onChange(value)}
      searchable
      openOnFocus={false}
      onFocus={(event) => event.currentTarget.select()}
      limit={60}
      allowDeselect={false}
      nothingFoundMessage="No zone is called that"
      maxDropdownHeight={300}
    />
  );
}
