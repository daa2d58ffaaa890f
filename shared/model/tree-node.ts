/** A node of the tree business unit → customer → environment. Windows know it as their target. */
export interface TreeNode {
  readonly businessUnitId: string;
  /** Absent: the whole business unit. */
  readonly customerId?: string;
  /** Absent: every environment of the customer. Never present without `customerId`. */
  readonly environmentId?: string;
}
