import { Button } from '@mantine/core';
import type { Scenario } from '../../../shared/model/scenario.ts';
import { scenarioMessages } from '../../presenters/scenario-messages.ts';
import { adoptScenario, dropScenario, nameScenario } from '../../state/scenario-edits.ts';
import { ParsedField } from '../../ui/ParsedField.tsx';
import classes from './Scenarios.module.css';

/** Adopts, names and forgets scenarios. Each is a step to undo. */
export function ScenarioActions({ scenarios }: { readonly scenarios: readonly Scenario[] }) {
  return (
    <ul className={classes['kept']} aria-label="Kept scenarios">
      {scenarios.map((scenario) => (
        <li key={scenario.id}>
          <ParsedField
            label={scenarioMessages.nameOf(scenario.name)}
            hideLabel
            text={scenario.name}
            parse={(typed) => nameIn(typed, scenario, scenarios)}
            hint="A name that no other scenario has"
            onCommit={(name) => nameScenario(scenario, name)}
          />
          <Button
            aria-label={scenarioMessages.planAs(scenario.name)}
            title="What was pushed and what happened stays as it is"
            onClick={() => adoptScenario(scenario)}
          >
            Plan as this one
          </Button>
          <Button
            aria-label={scenarioMessages.remove(scenario.name)}
            onClick={() => dropScenario(scenario)}
          >
            Delete
          </Button>
        </li>
      ))}
    </ul>
  );
}

function nameIn(typed: string, own: Scenario, all: readonly Scenario[]): string | null {
  const name = typed.trim();
  const isTaken = all.some(
    (each) => each !== own && each.name.toLowerCase() === name.toLowerCase(),
  );
  return name === '' || name.length > 200 || isTaken ? null : name;
}
