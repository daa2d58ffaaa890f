import { describe, expect, it } from 'vitest';
import {
  printHandlers,
  type PrintHandlersPorts,
} from '../../../electron/services/print-handlers.ts';
import type { PrintStage } from '../../../shared/ipc/print-contract.ts';
import { ok } from '../../../shared/kernel/result.ts';

const page = {
  as: 'pdf',
  name: 'Customer sheets 2027',
  html: '<!doctype html>',
  nonce: 'n'.repeat(20),
  footer: null,
} as const;

/** Handlers whose PDF takes until it is given up, and what they did. */
function aPrinting(differs: Partial<PrintHandlersPorts> = {}) {
  const written: string[] = [];
  const stages: PrintStage[] = [];
  const handlers = printHandlers({
    askSavePath: (name) => Promise.resolve(`/out/${name}`),
    writeFile: (path) => {
      written.push(path);
      return Promise.resolve(ok(null));
    },
    toPdf: (_page, { abortSignal, onStage }) => {
      onStage('laying out');
      return new Promise((resolve) => {
        if (abortSignal.aborted) resolve(null);
        abortSignal.addEventListener('abort', () => resolve(null));
      });
    },
    toWorkbook: () => Promise.resolve(new Uint8Array()),
    tellStage: (stage) => stages.push(stage),
    ...differs,
  });
  return { handlers, written, stages };
}

const cancelled = { ok: false, error: { kind: 'cancelled', message: 'Nothing was saved.' } };

describe('saving something printed', () => {
  it('tells how far it is, and writes it at the end', async () => {
    const { handlers, written, stages } = aPrinting({
      toPdf: (_page, { onStage }) => {
        onStage('laying out');
        onStage('printing');
        return Promise.resolve(new Uint8Array([1]));
      },
    });
    const path = '/out/Customer sheets 2027.pdf';
    expect(await handlers['print:save'](page)).toEqual(ok({ path }));
    expect(stages).toEqual(['laying out', 'printing', 'writing']);
    expect(written).toEqual([path]);
  });

  it('writes nothing once it is told to stop, and says so', async () => {
    const { handlers, written, stages } = aPrinting();
    const saving = handlers['print:save'](page);
    expect(await handlers['print:stop']({})).toEqual(ok(null));
    expect(await saving).toEqual(cancelled);
    expect(written).toEqual([]);
    expect(stages).not.toContain('writing');
  });

  it('writes no workbook that was made after the word to stop', async () => {
    let finish = (): void => undefined;
    const made = new Promise<Uint8Array>((resolve) => {
      finish = () => resolve(new Uint8Array());
    });
    const { handlers, written } = aPrinting({ toWorkbook: () => made });
    const saving = handlers['print:save']({ as: 'xlsx', name: 'Year', sheets: [] });
    await handlers['print:stop']({});
    finish();
    expect(await saving).toEqual(cancelled);
    expect(written).toEqual([]);
  });

  it('gives up what it was making when something else is to be saved, and stops only once', async () => {
    const { handlers, written } = aPrinting();
    const first = handlers['print:save'](page);
    const second = handlers['print:save']({ as: 'csv', name: 'Year', text: 'a' });
    expect(await first).toEqual(cancelled);
    expect(await second).toEqual(ok({ path: '/out/Year.csv' }));
    await handlers['print:stop']({});
    expect(await handlers['print:save']({ as: 'html', name: 'Year', text: 'a' })).toMatchObject({
      ok: true,
    });
    expect(written).toEqual(['/out/Year.csv', '/out/Year.html']);
  });
});
