/**
 * Windows as a PowerShell script for Microsoft Configuration Manager (MECM). Every window stands alone
 * and in UTC: what repeats there knows the client's clock or UTC, but no zone. Sources: ConfigurationManager
 * module, New-CMSchedule and New-CMMaintenanceWindow; Use maintenance windows in Configuration Manager.
 */
import type { PatchWindow, WindowKind } from '../model/series.ts';
import { targetPath, type Target } from '../model/target.ts';
import { minuteMs } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import {
  bySeries,
  type ExportedText,
  type ExportQuestion,
  type NotCarried,
} from './exported-text.ts';
import { oneLine, shortened } from './one-line.ts';
import { targetNameOf } from './target-names.ts';
import { localWords, wallOf } from './window-times.ts';

/** What a window lets MECM do; of the other kinds nothing is MECM's to do. */
const appliesTo: Readonly<Partial<Record<WindowKind, string>>> = {
  install: 'SoftwareUpdatesOnly',
  infrastructure: 'Any',
};

/** The script. It makes windows and deletes none; what has the same name is left as it is. */
export function mecmScript({ plan, windows }: ExportQuestion): ExportedText {
  const judged = windows.map((window) => ({ window, why: whyNot(window) }));
  const carried = judged.flatMap(({ window, why }) => (why === null ? [window] : []));
  const targets = [...new Map(carried.map(({ target }) => [targetPath(target), target])).values()];
  const nameOf = (target: Target): string => targetNameOf(target, plan.organization);
  const text = [
    ...headOf(oneLine(plan.name)),
    '',
    '# The device collection of each target: put the names of yours on the right.',
    '$collections = @{',
    ...targets.map((each) => `  ${quoted(targetPath(each))} = ${quoted(nameOf(each))}`),
    '}',
    ...addFunction,
    ...bySeries(carried).flatMap(([, its]) => ['', ...linesOf(its)]),
    '',
  ].join('\n');
  return {
    // Windows PowerShell reads a file without the mark in the machine's code page.
    text: /[^\t\n -~]/.test(text) ? `\uFEFF${text}` : text,
    notCarried: judged.flatMap(({ window, why }): readonly NotCarried[] =>
      why === null ? [] : [{ window, kind: 'left-out', why }],
    ),
    notes: [
      'Run it on the drive of your site, first with -WhatIf. It deletes nothing: windows that were moved since an earlier run have to be removed in MECM.',
      'MECM knows collections, not customers: their names stand at the head of the script, to be put right.',
      'How a window stands (agreed, notified) is not in it, and its zone is told in comments only.',
    ],
  };
}

/** Clauses; null where MECM can carry it. */
function whyNot({ kind, startMs, endMs }: PatchWindow): string | null {
  if (kind === 'scan') return 'MECM scans at any time, whatever its windows are';
  if (appliesTo[kind] === undefined)
    return `nothing that MECM does belongs into a window for ${kind}`;
  if (endMs - startMs >= dayMs) return 'MECM takes windows of less than 24 hours';
  if (startMs % minuteMs !== 0) return 'MECM counts whole minutes';
  return null;
}

const headOf = (planName: string): readonly string[] => [
  `# Patch windows of ${planName} as maintenance windows of Configuration Manager.`,
  '# Times are UTC; beside each stands the clock of its zone.',
  '#Requires -Modules ConfigurationManager',
  'param([switch]$WhatIf)',
  "$ErrorActionPreference = 'Stop'",
];

const addFunction: readonly string[] = [
  '',
  'function Add-PatchWindow([string]$Target, [string]$Name, [datetime]$StartUtc, [datetime]$EndUtc, [string]$ApplyTo) {',
  '  $collection = $collections[$Target]',
  '  if (Get-CMMaintenanceWindow -CollectionName $collection -MaintenanceWindowName $Name -DisableWildcardHandling) {',
  '    Write-Warning "$collection has a window $Name already: it stays as it is."',
  '    return',
  '  }',
  '  $schedule = New-CMSchedule -Nonrecurring -IsUtc -Start $StartUtc -End $EndUtc',
  '  New-CMMaintenanceWindow -CollectionName $collection -Name $Name -Schedule $schedule -ApplyTo $ApplyTo -IsUtc $true -DisableWildcardHandling -WhatIf:$WhatIf | Out-Null',
  '}',
];

function linesOf(windows: readonly PatchWindow[]): readonly string[] {
  const [first] = windows;
  if (first === undefined) return [];
  return [
    `# ${oneLine(first.name)}: ${first.kind}, ${windows.length === 1 ? 'one date' : `${windows.length} dates`}`,
    ...windows.map((window) => {
      const { target, name, kind, startMs, endMs, zone } = window;
      const title = `${shortened(oneLine(name), 150)} ${wallOf(startMs, zone)}`;
      return [
        `Add-PatchWindow -Target ${quoted(targetPath(target))} -Name ${quoted(title)}`,
        `-StartUtc '${plainUtc(startMs)}' -EndUtc '${plainUtc(endMs)}' -ApplyTo ${appliesTo[kind] ?? 'Any'}`,
        ` # ${localWords(window, zone).replace('→', 'to')} ${zone}`,
      ].join(' ');
    }),
  ];
}

/** `2027-03-14T03:00:00`, without a zone, as `[datetime]` reads it in every culture. */
const plainUtc = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 19);

/** A PowerShell string in which nothing is expanded. Typographic quotes end one just as `'` does. */
const quoted = (text: string): string => `'${oneLine(text).replace(/['\u2018-\u201b]/g, '$&$&')}'`;
