/** Waits throttling out: during a push a call that AWS puts off is late, not failed. */
import type { Result } from '../../shared/kernel/result.ts';
import type { CalendarDocumentPort, CloudError } from './cloud-port.ts';

/** Pauses between tries, on top of the SDK's own: a minute in all, growing so that AWS is left alone. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];

type Call<A extends readonly unknown[], T> = (...input: A) => Promise<Result<T, CloudError>>;

/**
 * The same document, whose calls are made again while AWS throttles them. Every one of them may be:
 * a write names the version it builds on, and a second one finds it taken.
 */
export function patientDocument(
  document: CalendarDocumentPort,
  sleep: (ms: number) => Promise<void>,
): CalendarDocumentPort {
  const patient =
    <A extends readonly unknown[], T>(call: Call<A, T>): Call<A, T> =>
    async (...input) => {
      for (const pauseMs of pausesMs) {
        const answer = await call(...input);
        if (answer.ok || answer.error.kind !== 'throttled') return answer;
        await sleep(pauseMs);
      }
      return call(...input);
    };
  return {
    versions: patient(document.versions),
    findVersion: patient(document.findVersion),
    text: patient(document.text),
    pushNewVersion: patient(document.pushNewVersion),
    pushDefaultVersion: patient(document.pushDefaultVersion),
    state: patient(document.state),
  };
}
