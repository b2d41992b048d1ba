import type { ComponentType } from 'react';
import type { Command } from '../../../../../domain/access/commands';

/** The record on the screen, as it is stored. */
export interface RecordProps {
  readonly documentId: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/** A command that people run from a record's form. */
export interface RecordAction {
  /** Who may not run it does not see it. */
  readonly command: Command;
  /** Records that it has nothing to do with do not show it; without it, every one does. */
  readonly appliesTo?: (record: RecordProps['record']) => boolean;
  readonly Button: ComponentType<RecordProps>;
}

/** By content type, in the order they are shown. */
export type RecordActions = Readonly<Record<string, readonly RecordAction[]>>;
