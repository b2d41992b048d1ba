/** Who is whose parent; an id that is missing or has null is a root. */
export type Parents<Id> = ReadonlyMap<Id, Id | null>;

/**
 * The ancestors of a node, nearest first, without the node itself. Ends also on data that already holds a
 * cycle (an import, a repair by hand).
 */
export const ancestorsOf = <Id>(node: Id, parents: Parents<Id>): readonly Id[] => {
  const path = new Set<Id>();
  let next = parents.get(node) ?? null;
  while (next !== null && next !== node && !path.has(next)) {
    path.add(next);
    next = parents.get(next) ?? null;
  }
  return [...path];
};

export const isInsideOrSame = <Id>(node: Id, container: Id, parents: Parents<Id>): boolean =>
  node === container || ancestorsOf(node, parents).includes(container);

/** Would `node` become its own ancestor under `newParent`? A node under itself counts. */
export const wouldMakeCycle = <Id>(node: Id, newParent: Id | null, parents: Parents<Id>): boolean =>
  newParent !== null && isInsideOrSame(newParent, node, parents);

/** The node and everything below it, parents before children. Linear in the size of the tree. */
export const selfAndDescendants = <Id>(node: Id, parents: Parents<Id>): readonly Id[] => {
  const children = new Map<Id, Id[]>();
  for (const [child, parent] of parents) {
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(child);
    else children.set(parent, [child]);
  }
  const found = new Set<Id>([node]);
  for (const each of found) for (const child of children.get(each) ?? []) found.add(child);
  return [...found];
};
