import { Client, type PoolClient, type QueryResult } from 'pg';

interface Sender {
  query(this: PoolClient, text: string, values?: readonly unknown[]): Promise<QueryResult>;
}

const BEGINS = /^\s*(?:begin|start transaction)/i;
const ENDS = /^\s*(?:commit|rollback)\s*$/i;

/** Connections that lead through a pooler, by what requests use in their place. */
const connections = new WeakMap<object, PooledConnection>();

/**
 * A connection that leads through a pooler in transaction mode: from one transaction to the next the session may be another one,
 * which others use in between. Each statement has a transaction of its own, or that which its request began, and all that is set
 * ends with it.
 */
export class PooledConnection {
  private isOpen = false;
  private isBroken = false;

  private constructor(
    private readonly client: PoolClient,
    /** Sets role, scope and limits for the present transaction. */
    private readonly settings: string,
  ) {}

  static of(client: PoolClient, settings: string): PoolClient {
    const one = new PooledConnection(client, settings);
    const connection = {
      query: (text: string, values?: readonly unknown[]) => one.query(text, values),
      release: (isBroken?: boolean) => {
        one.release(isBroken ?? false);
      },
    };
    connections.set(connection, one);
    return connection as unknown as PoolClient;
  }

  /** Gives up what such a connection executes; false for any other connection. */
  static abandon(client: PoolClient): boolean {
    const one = connections.get(client);
    if (!one) return false;
    one.abandon();
    return true;
  }

  private async query(text: string, values?: readonly unknown[]): Promise<QueryResult> {
    if (this.isOpen) {
      if (ENDS.test(text)) this.isOpen = false;
      return this.send(text, values);
    }
    if (BEGINS.test(text)) {
      this.isOpen = true;
      const begun = await this.send(text);
      await this.send(this.settings);
      return begun;
    }
    try {
      await this.send(`begin; ${this.settings}`);
      const result = await this.send(text, values);
      await this.send('commit');
      return result;
    } catch (error) {
      await this.send('rollback').catch(() => {
        this.isBroken = true;
      });
      throw error;
    }
  }

  /** Without the names of prepared statements, which another session does not know. */
  private send(text: string, values?: readonly unknown[]): Promise<QueryResult> {
    return (Client.prototype as unknown as Sender).query.call(this.client, text, values);
  }

  private release(isBroken: boolean): void {
    this.client.release(isBroken || this.isBroken || this.isOpen);
  }

  /** The number of the session is not known, by which others are cancelled: the pooler ends it with the connection. */
  private abandon(): void {
    this.isBroken = true;
    (
      this.client as PoolClient & { readonly connection: { readonly stream: { destroy(): void } } }
    ).connection.stream.destroy();
  }
}
