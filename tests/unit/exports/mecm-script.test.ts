import { describe, expect, it } from 'vitest';
import { mecmScript } from '../../../shared/exports/mecm-script.ts';
import { aSeries } from '../../support/a-plan.ts';
import { hostileName, planToExport, questionOf } from '../../support/exported-windows.ts';

/** The windows that a script would make, by a reading of its own of PowerShell's quoted strings. */
function windowsIn(script: string) {
  const quoted = `'((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)'`;
  const call = new RegExp(
    `^Add-PatchWindow -Target ${quoted} -Name ${quoted} -StartUtc ${quoted} -EndUtc ${quoted} -ApplyTo (\\w+)  # [^\\r\\n]*$`,
    'gm',
  );
  return [...script.matchAll(call)].map(([, target, name, start = '', end = '', applyTo]) => ({
    target,
    name: name?.replace(/(['\u2018-\u201b])['\u2018-\u201b]/g, '$1'),
    startMs: Date.parse(`${start}Z`),
    endMs: Date.parse(`${end}Z`),
    applyTo,
  }));
}

describe('windows as a script for MECM', () => {
  it('is the one on file', async () => {
    const { text } = mecmScript(questionOf());
    await expect(text).toMatchFileSnapshot('golden/mecm.ps1');
  });

  it('makes each window that MECM can carry at its very instants, and says which it cannot', () => {
    const question = questionOf();
    const { text, notCarried } = mecmScript(question);
    const read = windowsIn(text);
    const left = new Set(notCarried.map(({ window }) => window));
    expect(read.map(({ startMs, endMs }) => [startMs, endMs]).sort()).toEqual(
      question.windows
        .filter((window) => !left.has(window))
        .map(({ startMs, endMs }) => [startMs, endMs])
        .sort(),
    );
    expect([...left].map(({ seriesId }) => seriesId)).toEqual(Array(4).fill('scans'));
    expect(new Set(read.map(({ applyTo }) => applyTo))).toEqual(
      new Set(['SoftwareUpdatesOnly', 'Any']),
    );
  });

  it.each([
    ["O'Brien ’s ‘x‚ ‛", "O'Brien ’s ‘x‚ ‛ 2027-03-20 22:00"],
    ['$(Remove-Item C:) `n "x" #', '$(Remove-Item C:) `n "x" # 2027-03-20 22:00'],
    ['a\r\nRemove-Item x', 'a Remove-Item x 2027-03-20 22:00'],
  ])('carries the name %j without running anything of it', (name, meant) => {
    const { text } = mecmScript(questionOf(planToExport({ series: [aSeries({ name })] })));
    expect(windowsIn(text)).toMatchObject([{ name: meant }]);
    expect(text.split('\n').filter((line) => line.startsWith('Remove-Item'))).toEqual([]);
  });

  it('is marked as Unicode where Windows PowerShell would read it as something else', () => {
    const plain = mecmScript(questionOf(planToExport({ series: [aSeries()] }))).text;
    expect(plain).toMatch(/^# Patch windows/);
    const other = aSeries({ name: hostileName });
    expect(mecmScript(questionOf(planToExport({ series: [other] }))).text).toMatch(/^\uFEFF#/);
  });

  it.each([
    [1_440, 'less than 24 hours'],
    [1_439, undefined],
  ])('of a window of %i minutes says %s', (durationMinutes, why) => {
    const { notCarried } = mecmScript(
      questionOf(planToExport({ series: [aSeries({ durationMinutes })] })),
    );
    expect(notCarried[0]?.why.includes(why ?? '')).toBe(why === undefined ? undefined : true);
  });
});
