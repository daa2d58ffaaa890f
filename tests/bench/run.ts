/**
 * `npm run bench -- [name …] [--json]`: runs the named benchmarks, or all.
 * Machines differ and are busy: judge by the ratios of one run, never by milliseconds.
 */
import { existsSync } from 'node:fs';
import { benchLine, type Bench, type BenchLine } from './bench.ts';

const names = [
  'start-up',
  'month-navigation',
  'sources-grid',
  'year-matrix',
  'year-generate',
  'year-pdf',
  'parse-64k',
  'parse-10k',
  'parse-100k',
  'expand-5000-rules',
  'aws-cron-24k',
  'fan-out',
  'conflicts-1e4',
  'conflicts-1e5',
  'conflicts-1e6',
  'conflicts-drag',
  'suggest',
  'push',
  'save',
  'open',
  'merge',
  'import',
  'ui',
];

function forEyes({ bench, ours, unit, bound, peers, ...line }: BenchLine): string {
  const others = Object.entries(peers).map(([name, value]) => `${name} ${value}`);
  return [
    `${bench}: ${ours} ${unit}`,
    `bound ${bound} (${line.ratioToBound} ×)`,
    ...(others.length === 0
      ? []
      : [`${others.join(', ')} (${line.ratioToPeer ?? '–'} × the best)`]),
    ...(line.note === undefined ? [] : [line.note]),
    ...(line.targets ?? []).map(
      ({ says, is, met }) => `\n  ${met ? '✔ met' : '✘ MISSED'}: ${says}: ${is}`,
    ),
  ]
    .join(' · ')
    .replaceAll(' · \n', '\n');
}

async function load(name: string): Promise<Bench> {
  const module = (await import(`./${name}.ts`)) as { readonly bench: Bench };
  return module.bench;
}

const argv = process.argv.slice(2);
const isJson = argv.includes('--json');
const wanted = argv.filter((part) => !part.startsWith('-'));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark named ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : names) {
  if (!existsSync(new URL(`./${name}.ts`, import.meta.url))) continue;
  const bench = await load(name);
  const line = benchLine(bench, await bench.run());
  console.log(isJson ? JSON.stringify(line) : forEyes(line));
}
