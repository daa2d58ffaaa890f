import { Select } from '@mantine/core';
import type { Zone } from '../../../shared/time/local-date-time.ts';
import { zonesInUse } from '../../presenters/display-zone.ts';
import { listZones } from '../../presenters/zone-list.ts';
import { useOrganization } from '../../state/derived.ts';

interface ZoneFieldProps {
  readonly zone: Zone;
  readonly onChange: (zone: Zone) => void;
  readonly disabled?: boolean;
}

const everyZone = listZones(Intl.supportedValuesOf('timeZone'));

/** The zone a window is agreed in. */
export function ZoneField({ zone, onChange, disabled = false }: ZoneFieldProps) {
  const organization = useOrganization();
  const used = organization === null ? [] : zonesInUse(organization);
  // A plan may name a zone by another of its names than this runtime lists.
  const first = [...new Set([zone, ...used, 'UTC'])];
  const rest = everyZone.filter((name) => !first.includes(name));
  return (
    <Select
      label="Zone"
      data={[
        { group: 'In this plan', items: first },
        { group: 'Everywhere', items: rest },
      ]}
      value={zone}
      onChange={(value) => value !== null && onChange(value)}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      onFocus={(event) => event.currentTarget.select()}
      limit={60}
      allowDeselect={false}
      nothingFoundMessage="No zone is called that"
      maxDropdownHeight={300}
      disabled={disabled}
    />
  );
}
