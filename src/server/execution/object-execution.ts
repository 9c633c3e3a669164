import type { AnswerPath } from './field-errors.js';
import { put } from './awaited.js';
import { Execution } from './execution.js';
import { isPromise } from './is-promise.js';
import type { FieldPlan, SelectionPlan } from './plan.js';
import type { ListToComplete } from './value.js';

export type Answered = Record<string, unknown>;

/** Answers with objects, as graphql-js does. */
export class ObjectExecution extends Execution {
  protected readonly nothing = null;

  select(selection: SelectionPlan, source: unknown, path: AnswerPath | undefined): Answered | Promise<Answered> {
    const answered: Answered = {};
    let pending: Promise<void>[] | null = null;
    try {
      for (const field of selection.fields) {
        const value = this.field(field, source, path);
        answered[field.key] = value;
        if (isPromise(value)) (pending ??= []).push(put(value, answered, field.key));
      }
    } catch (error) {
      if (!pending) throw error;
      // What other fields wait for may fail as well.
      return Promise.all(pending).finally(() => {
        throw error;
      }) as Promise<never>;
    }
    if (!pending) return answered;
    return (pending.length === 1 ? (pending[0] as Promise<unknown>) : Promise.all(pending)).then(() => answered);
  }

  protected constant(_field: FieldPlan, name: string): unknown {
    return name;
  }

  protected written(value: unknown): unknown {
    return value;
  }

  protected lasting(): null {
    return null;
  }

  protected list(list: ListToComplete): unknown {
    const answered: unknown[] = new Array(list.entries.length);
    const filled = this.fill(list, 0, answered);
    return filled ? filled.then(() => answered) : answered;
  }
}
