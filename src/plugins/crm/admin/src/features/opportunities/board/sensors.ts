import {
  closestCenter,
  type CollisionDetection,
  KeyboardSensor,
  type KeyboardCoordinateGetter,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { neighbour } from './board-state';

/** A click stays a click until the pointer has gone this far (pixels). */
const BEGINS_AT = 6;

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

const toNeighbour: KeyboardCoordinateGetter = (event, { active, currentCoordinates, context }) => {
  const step = STEPS[event.code];
  if (!step) return undefined;
  event.preventDefault();
  const { droppableRects, over, active: taken } = context;
  const home = (taken?.data.current as { readonly from?: string } | undefined)?.from;
  const columns = [...droppableRects.entries()].map(([id, { left }]) => ({ id: String(id), left }));
  const rect = droppableRects.get(neighbour(columns, String(over?.id ?? home ?? active), step));
  return rect ? { x: rect.left, y: currentCoordinates.y } : undefined;
};

export const useBoardSensors = () =>
  useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: BEGINS_AT } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNeighbour })
  );

/** The column under the pointer; with the keyboard the nearest one. */
export const columnUnder: CollisionDetection = (args) => {
  const under = pointerWithin(args);
  return under.length > 0 ? under : closestCenter(args);
};
