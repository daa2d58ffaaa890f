/** Formats of other tools: schedulers, scanners, release tools, and holidays that come with the app. */
import { namesHolidaySets, readBundledHolidays } from './bundled-holidays.ts';
import { findingTools } from './finding-tools.ts';
import { readFindings } from './findings.ts';
import { githubColumns, looksLikeGithub, readGithubReleases } from './github-releases.ts';
import { looksLikeClusters, readGkePolicies } from './gke-policy.ts';
import { namesColumns, type TableShape } from './head-table.ts';
import type { ImportFormat } from './import-format.ts';
import { jiraColumns, looksLikeJira, readJiraReleases } from './jira-releases.ts';
import { looksLikeNodes, nodeColumns, readManagedNodes } from './managed-nodes.ts';
import { looksLikePatchDeployments, readPatchDeployments } from './os-config.ts';
import { looksLikeCrontab, readCrontab, readSatellite, satelliteColumns } from './satellite.ts';
import { looksLikeTimers, readSystemdTimers } from './systemd-timer.ts';
import { readTaniumWindows, taniumWindowColumns } from './tanium-windows.ts';
import { looksLikeSchedules, readUyuniSchedules } from './uyuni-schedules.ts';
import {
  readWsusSchedules,
  readWsusUpdates,
  wsusScheduleColumns,
  wsusUpdateColumns,
} from './wsus.ts';

const sure = 0.95;

const when =
  (looksLike: (text: string) => boolean, likeliness = sure): ImportFormat['recognise'] =>
  (text) =>
    looksLike(text) ? likeliness : 0;

/** Columns of its own make a table likely; the name of the tool in that of the file makes it sure. */
const table =
  (shape: TableShape<string>, likeliness: number, name: RegExp): ImportFormat['recognise'] =>
  (text, fileName) => {
    if (/^\s*[[{<]|^\uFEFF?\s*BEGIN:/i.test(text) || !namesColumns(text, shape)) return 0;
    return name.test(fileName) ? sure : likeliness;
  };

const releases: readonly ImportFormat[] = [
  {
    id: 'jira',
    title: 'Releases from Jira (CSV or JSON)',
    system: 'jira',
    needs: ['business-unit', 'zone'],
    columns: jiraColumns,
    recognise: (text, fileName) =>
      looksLikeJira(text) ? sure : table(jiraColumns, 0.85, /jira/i)(text, fileName),
    read: readJiraReleases,
  },
  {
    id: 'github',
    title: 'Releases from GitHub (JSON or project table)',
    system: 'github',
    needs: ['business-unit', 'zone'],
    columns: githubColumns,
    recognise: (text, fileName) =>
      looksLikeGithub(text) ? sure : table(githubColumns, 0.8, /github/i)(text, fileName),
    read: readGithubReleases,
  },
];

const findings: readonly ImportFormat[] = findingTools.map((tool) => ({
  id: tool.id,
  title: `Findings from ${tool.name} (CSV)`,
  system: tool.id,
  needs: ['scope'],
  columns: tool.shape,
  recognise: table(tool.shape, 0.8, new RegExp(tool.name, 'i')),
  read: (text, context) => readFindings(text, context, tool),
}));

const schedulers: readonly ImportFormat[] = [
  {
    id: 'tanium-windows',
    title: 'Maintenance windows from Tanium (CSV)',
    system: 'tanium',
    needs: ['target', 'zone'],
    columns: taniumWindowColumns,
    recognise: table(taniumWindowColumns, 0.8, /tanium/i),
    read: readTaniumWindows,
  },
  {
    id: 'wsus-updates',
    title: 'Updates and deadlines from WSUS (CSV)',
    system: 'wsus',
    needs: ['scope', 'zone'],
    columns: wsusUpdateColumns,
    recognise: table(wsusUpdateColumns, 0.8, /wsus/i),
    read: readWsusUpdates,
  },
  {
    id: 'wsus-schedules',
    title: 'Install schedules of WSUS policies (CSV)',
    system: 'wsus',
    needs: ['target', 'zone'],
    columns: wsusScheduleColumns,
    recognise: table(wsusScheduleColumns, 0.9, /wsus|gpo/i),
    read: readWsusSchedules,
  },
  {
    id: 'satellite',
    title: 'Recurring jobs from Red Hat Satellite (hammer CSV)',
    system: 'satellite',
    needs: ['target', 'zone'],
    columns: satelliteColumns,
    recognise: table(satelliteColumns, 0.9, /satellite|foreman/i),
    read: readSatellite,
  },
  {
    id: 'cron',
    title: 'Patch jobs from a crontab',
    system: 'cron',
    needs: ['target', 'zone'],
    recognise: when(looksLikeCrontab, 0.85),
    read: readCrontab,
  },
  {
    id: 'systemd',
    title: 'systemd timers (unattended-upgrades, dnf-automatic)',
    system: 'systemd',
    needs: ['target', 'zone'],
    recognise: when(looksLikeTimers),
    read: readSystemdTimers,
  },
  {
    id: 'gke',
    title: 'GKE maintenance policies (gcloud JSON)',
    system: 'gke',
    needs: ['target'],
    recognise: when(looksLikeClusters),
    read: readGkePolicies,
  },
  {
    id: 'os-config',
    title: 'Google OS Config patch deployments (gcloud JSON)',
    system: 'os-config',
    needs: ['target'],
    recognise: when(looksLikePatchDeployments),
    read: readPatchDeployments,
  },
  {
    id: 'uyuni',
    title: 'Maintenance schedules from Uyuni (ICS)',
    system: 'uyuni',
    needs: ['target', 'zone'],
    recognise: (text, fileName) =>
      looksLikeSchedules(text) ? (/uyuni|suse|schedule/i.test(fileName) ? sure : 0.65) : 0,
    read: readUyuniSchedules,
  },
];

/** One entry each, in the order in which they are offered. */
export const toolFormats: readonly ImportFormat[] = [
  ...releases,
  ...findings,
  ...schedulers,
  {
    id: 'ssm-inventory',
    title: 'Managed nodes from SSM Inventory (JSON or CSV)',
    system: 'ssm-inventory',
    needs: ['target'],
    columns: nodeColumns,
    recognise: (text, fileName) =>
      looksLikeNodes(text)
        ? sure
        : table(nodeColumns, 0.6, /node|inventory|instance/i)(text, fileName),
    read: readManagedNodes,
  },
  {
    id: 'bundled-holidays',
    title: 'Holidays that come with the app',
    system: 'bundled-holidays',
    needs: [],
    recognise: when(namesHolidaySets, 1),
    read: readBundledHolidays,
  },
];
