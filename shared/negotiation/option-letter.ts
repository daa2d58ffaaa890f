/** What the times on offer are called, wherever they are told: `A`, `B`, `C`, in the order of the offer. */
export const optionLetter = (index: number): string => String.fromCharCode(65 + index);
