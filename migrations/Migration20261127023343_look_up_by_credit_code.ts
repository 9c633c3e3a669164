import { Migration } from '@mikro-orm/migrations';

export class Migration20261127023343_look_up_by_credit_code extends Migration {

  override name = 'Migration20261127023343_look_up_by_credit_code';

  override up(): void | Promise<void> {
    this.addSql(`create index "institution_credit_code_index" on "institution" ("credit_code");`);

    this.addSql(`create index "enterprise_credit_code_index" on "enterprise" ("credit_code");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "enterprise_credit_code_index";`);

    this.addSql(`drop index "institution_credit_code_index";`);
  }

}
