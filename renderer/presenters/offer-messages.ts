/** Sentences about times on offer, whole, with places for what differs. */
export const offerMessages = {
  ghostName: (name: string, letter: string): string => `${name} · ${letter}`,
  standsAt: (words: string, letter: string, count: number): string =>
    `${words}, stands at time ${letter} of ${count} on offer`,
  offered: (letter: string, count: number): string => `offered time ${letter} of ${count}`,
  wish: (letter: string, count: number): string =>
    `time ${letter} of ${count}, wished by the customer`,
  answered: (letter: string, time: string): string => `Option ${letter} agreed: ${time}`,
  wishAnswered: (time: string): string => `Their own wish agreed: ${time}`,
  listed: (letter: string, time: string): string => `${letter}: ${time}`,
  listedWish: (letter: string, time: string): string => `${letter}: ${time}, their wish`,
  menu: (name: string): string => `Another time on offer for ${name}`,
  answer: 'Answer on the Board…',
} as const;
