/** A plan that was made of another one for one customer: its windows, and nothing else. */
export interface CustomerCopy {
  readonly customerId: string;
  /** The plan that it was made of, and that takes its answer. */
  readonly ofPlanId: string;
}
