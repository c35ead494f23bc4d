/**
 * Branded handles: a read path cannot be given a handle that writes by mistake, since only `openDatabase`
 * in write mode answers a WritableDb.
 */
import type Database from 'better-sqlite3';

export type ReadableDb = Database.Database & { readonly __readable: never };
export type WritableDb = ReadableDb & { readonly __writable: never };
