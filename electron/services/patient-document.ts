/** Waits out what passes: during a push a call that AWS puts off, or that a sign-in ran out on, is late, not failed. */
import type { Result } from '../../shared/kernel/result.ts';
import type { CalendarDocumentPort, CloudError } from './cloud-port.ts';

/** Pauses between tries, on top of the SDK's own: a minute in all, growing so that AWS is left alone. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];

/** Sign-ins in a row that did not help: then the answer is taken as it is. */
const mostSignIns = 3;

export interface PatiencePorts {
  readonly sleep: (ms: number) => Promise<void>;
  /** Settles once the person has signed in again; false: they will not. Absent: there is no sign-in. */
  readonly signedInAgain?: () => Promise<boolean>;
}

type Call<A extends readonly unknown[], T> = (...input: A) => Promise<Result<T, CloudError>>;

/**
 * The same document, whose calls are made again while AWS throttles them and after a sign-in that
 * ran out was renewed. Every one of them may be: a write names the version it builds on, and a
 * second one finds it taken.
 */
export function patientDocument(
  document: CalendarDocumentPort,
  { sleep, signedInAgain = async () => false }: PatiencePorts,
): CalendarDocumentPort {
  const patient =
    <A extends readonly unknown[], T>(call: Call<A, T>): Call<A, T> =>
    async (...input) => {
      let pauses = 0;
      let signIns = 0;
      for (;;) {
        const answer = await call(...input);
        if (answer.ok) return answer;
        const pauseMs = pausesMs[pauses];
        if (answer.error.kind === 'throttled' && pauseMs !== undefined) {
          pauses += 1;
          await sleep(pauseMs);
        } else if (answer.error.kind === 'signed-out' && signIns < mostSignIns) {
          signIns += 1;
          if (!(await signedInAgain())) return answer;
        } else {
          return answer;
        }
      }
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
