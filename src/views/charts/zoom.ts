import { useRef, useState } from 'preact/hooks';
import type { Point } from './forces.ts';

/** A part of a drawing, in its own units. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The largest zoom. */
const LARGEST = 12;
/** The zoom of one button press. */
export const ZOOM_STEP = 1.6;
/** A pointer that moved less than this, in pixels, counts as a click. */
const A_PRESS = 4;

/** The part that is shown after the drawing was made `factor` times larger around a point that keeps its place; never more than the whole. */
export function zoomed(box: Box, whole: Box, factor: number, around: Point): Box {
  const share = Math.min(1, Math.max(1 / LARGEST, box.width / whole.width / factor));
  const change = (share * whole.width) / box.width;
  return within({ x: around.x - (around.x - box.x) * change, y: around.y - (around.y - box.y) * change, width: whole.width * share, height: whole.height * share }, whole);
}

/** The part that is shown after the drawing was moved; the edge of the whole stops it. */
export function panned(box: Box, whole: Box, by: Point): Box {
  return within({ ...box, x: box.x - by.x, y: box.y - by.y }, whole);
}

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function within(box: Box, whole: Box): Box {
  const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), Math.max(least, most));
  return { ...box, x: clamp(box.x, whole.x, whole.x + whole.width - box.width), y: clamp(box.y, whole.y, whole.y + whole.height - box.height) };
}

/**
 * A drawing that can be made larger with buttons, two fingers or the wheel and Ctrl, and moved by dragging. `wasDragged`
 * says whether the press that just ended moved it and so chose nothing.
 */
export function useZoom(whole: Box) {
  const [kept, setBox] = useState<{ readonly box: Box; readonly whole: Box } | null>(null);
  const box = kept !== null && areSame(kept.whole, whole) ? kept.box : whole;
  const pointers = useRef(new Map<number, PointerEvent>());
  const travelled = useRef(0);
  const show = (next: Box): void => setBox({ box: next, whole });

  const onPointerDown = (event: PointerEvent): void => {
    if (pointers.current.size === 0) travelled.current = 0;
    pointers.current.set(event.pointerId, event);
  };
  const onPointerMove = (event: PointerEvent): void => {
    const before = pointers.current.get(event.pointerId);
    const svg = event.currentTarget;
    if (before === undefined || !(svg instanceof SVGSVGElement)) return;
    travelled.current += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    const other = [...pointers.current.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    pointers.current.set(event.pointerId, event);
    if (travelled.current < A_PRESS) return;
    if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    const [from, to] = [unitsAt(svg, before), unitsAt(svg, event)];
    if (other === undefined) show(panned(box, whole, { x: to.x - from.x, y: to.y - from.y }));
    else show(zoomed(box, whole, distance(event, other) / Math.max(1, distance(before, other)), unitsAt(svg, other)));
  };
  const onPointerUp = ({ pointerId }: PointerEvent): void => void pointers.current.delete(pointerId);
  const onWheel = (event: WheelEvent): void => {
    const svg = event.currentTarget;
    // Without the key the page is meant, which scrolls.
    if (!(event.ctrlKey || event.metaKey) || !(svg instanceof SVGSVGElement)) return;
    event.preventDefault();
    show(zoomed(box, whole, Math.exp(-event.deltaY / 200), unitsAt(svg, event)));
  };
  return {
    box,
    isLarger: box.width < whole.width,
    isLargest: box.width <= (whole.width / LARGEST) * 1.001,
    zoomBy: (factor: number) => show(zoomed(box, whole, factor, middleOf(box))),
    wasDragged: () => travelled.current >= A_PRESS,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onWheel },
  };
}

function areSame(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function distance(a: MouseEvent, b: MouseEvent): number {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}

/** Where the pointer is in the units of the drawing, mirrored as that may be. */
function unitsAt(svg: SVGSVGElement, { clientX, clientY }: MouseEvent): Point {
  const matrix = svg.getScreenCTM();
  return matrix === null ? { x: 0, y: 0 } : new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
}
