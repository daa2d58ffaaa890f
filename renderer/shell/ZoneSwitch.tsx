import { Combobox, UnstyledButton, useCombobox } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { listZones } from '../presenters/zone-list.ts';
import { describeZoneSetting, zoneChoices } from '../presenters/zone-choices.ts';
import { useDisplayZone, useMachineZone, useOrganization } from '../state/derived.ts';
import { useSessionStore } from '../state/session-store.ts';
import { updateSettings, useSettingsStore } from '../state/settings-store.ts';
import topBar from './TopBar.module.css';
import classes from './ZoneSwitch.module.css';

const allZones = listZones(Intl.supportedValuesOf('timeZone'));

/** Chooses the zone in which the whole window shows its times. */
export function ZoneSwitch() {
  const [query, setQuery] = useState('');
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setQuery('');
    },
  });
  const setting = useSettingsStore(({ settings }) => settings.displayZone);
  const zone = useDisplayZone();
  const label = describeZoneSetting(setting, zone);

  return (
    <Combobox
      store={combobox}
      width={300}
      withinPortal={false}
      position="bottom-start"
      onOptionSubmit={(value) => {
        updateSettings({ displayZone: value });
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <UnstyledButton
          className={topBar['chip']}
          title={zone}
          onClick={() => combobox.toggleDropdown()}
        >
          <IconClock size={14} stroke={1.8} aria-hidden />
          <span>Zone</span>
          <b>{label}</b>
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
          placeholder="Find a city or zone"
          aria-label="Find a zone"
        />
        <ZoneOptions query={query} chosen={setting} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

function ZoneOptions({ query, chosen }: { readonly query: string; readonly chosen: string }) {
  const organization = useOrganization();
  const machineZone = useMachineZone();
  const nowMs = useSessionStore((state) => state.nowMs);
  const groups = zoneChoices({ organization, machineZone, allZones, query, nowMs });
  const isEmpty = groups.every(({ choices }) => choices.length === 0);

  return (
    <Combobox.Options className={classes['options']} aria-label="Zones">
      {isEmpty && <Combobox.Empty>No zone is called that</Combobox.Empty>}
      {groups.map((group) => (
        <Combobox.Group key={group.label} label={group.label}>
          {group.choices.map(({ value, label, note }) => (
            <Combobox.Option key={value} value={value} active={value === chosen}>
              <span className={classes['option']} data-chosen={value === chosen || undefined}>
                <span>{label}</span>
                <span className={classes['note']}>{note}</span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  );
}
