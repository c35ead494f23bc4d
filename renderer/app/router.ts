/** Where the clerk is: one of seven places, with the entry form over it. */
import { create } from 'zustand';

export const PLACES = ['register', 'redFolder', 'dispatch', 'print', 'rules', 'log', 'settings'] as const;
export type Place = (typeof PLACES)[number];

export interface RouterState {
  readonly place: Place;
  /** The entry form, over the place: new, or to finish a received document. */
  readonly entry: { readonly documentId?: number } | null;
  /** A document to be selected in the register when it is next shown. */
  readonly wanted: number | null;
  readonly about: boolean;
}

const START: RouterState = { place: 'register', entry: null, wanted: null, about: false };

export const useRouter = create<RouterState>(() => START);

export function goTo(place: Place): void {
  useRouter.setState({ place, entry: null });
}

/** Opens the entry form; with a document, to give it its number. */
export function openEntry(documentId?: number): void {
  useRouter.setState({ entry: documentId === undefined ? {} : { documentId } });
}

/** Back to the place beneath; `showId` selects that document there. */
export function closeEntry(showId?: number): void {
  useRouter.setState(showId === undefined ? { entry: null } : { entry: null, wanted: showId });
}

/** Shows a document in the register, whatever place is open. */
export function showDocument(documentId: number): void {
  useRouter.setState({ place: 'register', entry: null, wanted: documentId });
}

export function takeWanted(): number | null {
  const { wanted } = useRouter.getState();
  if (wanted !== null) useRouter.setState({ wanted: null });
  return wanted;
}

export function showAbout(about: boolean): void {
  useRouter.setState({ about });
}

export function resetRouter(): void {
  useRouter.setState(START);
}
