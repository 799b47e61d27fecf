using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Deciding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "largest_gesture_currency",
                table: "staff_accounts",
                type: "TEXT",
                unicode: false,
                fixedLength: true,
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "largest_gesture_minor",
                table: "staff_accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "largest_ruling_currency",
                table: "staff_accounts",
                type: "TEXT",
                unicode: false,
                fixedLength: true,
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "largest_ruling_minor",
                table: "staff_accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "monthly_gestures_currency",
                table: "staff_accounts",
                type: "TEXT",
                unicode: false,
                fixedLength: true,
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "monthly_gestures_minor",
                table: "staff_accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "given_by",
                table: "settlements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "handed_by",
                table: "desk_states",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "handed_to",
                table: "desk_states",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "handed_words",
                table: "desk_states",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "customers",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "turned_name_key",
                table: "customers",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "queue_at",
                table: "claims",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "feeling_words",
                columns: table => new
                {
                    language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    phrase = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    feeling = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feeling_words", x => new { x.language, x.phrase });
                });

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    claim = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    shown_version = table.Column<int>(type: "INTEGER", nullable: false),
                    channel = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    ruling = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    gesture_words = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    state = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    carry_out_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    beyond = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    answered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    answered_by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    answer_words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    gesture_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: true),
                    gesture_minor = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals", x => new { x.claim, x.number });
                    table.ForeignKey(
                        name: "fk_proposals_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_proposals_staff_accounts_answered_by",
                        column: x => x.answered_by,
                        principalTable: "staff_accounts",
                        principalColumn: "staff_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_proposals_staff_accounts_by",
                        column: x => x.by,
                        principalTable: "staff_accounts",
                        principalColumn: "staff_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ready_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ready_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trust_arrangements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    standing_at_most = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    from = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    ended_by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    contested_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    contest_words = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    looked_at_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    looked_at_by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    looked_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    look_words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trust_arrangements", x => x.id);
                    table.CheckConstraint("ck_trust_arrangements_one", "rule IS NOT NULL OR standing_at_most IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_trust_arrangements_customers_customer",
                        column: x => x.customer,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_trust_arrangements_staff_accounts_by",
                        column: x => x.by,
                        principalTable: "staff_accounts",
                        principalColumn: "staff_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_trust_arrangements_staff_accounts_looked_at_by",
                        column: x => x.looked_at_by,
                        principalTable: "staff_accounts",
                        principalColumn: "staff_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_settlements_given_by_not_before",
                table: "settlements",
                columns: new[] { "given_by", "not_before" },
                filter: "given_by IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_customers_name_key",
                table: "customers",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_customers_turned_name_key",
                table: "customers",
                column: "turned_name_key");

            migrationBuilder.CreateIndex(
                name: "ix_claims_status_queue_at_declared_at",
                table: "claims",
                columns: new[] { "status", "queue_at", "declared_at" });

            migrationBuilder.CreateIndex(
                name: "ix_proposals_state_carry_out_at",
                table: "proposals",
                columns: new[] { "state", "carry_out_at" });

            migrationBuilder.CreateIndex(
                name: "ix_ready_texts_use_language_name",
                table: "ready_texts",
                columns: new[] { "use", "language", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trust_arrangements_customer_until",
                table: "trust_arrangements",
                columns: new[] { "customer", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_trust_arrangements_looked_at_contested_at",
                table: "trust_arrangements",
                columns: new[] { "looked_at", "contested_at" },
                filter: "contested_at IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "fk_desk_states_staff_accounts_handed_to",
                table: "desk_states",
                column: "handed_to",
                principalTable: "staff_accounts",
                principalColumn: "staff_id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_settlements_staff_accounts_given_by",
                table: "settlements",
                column: "given_by",
                principalTable: "staff_accounts",
                principalColumn: "staff_id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql("UPDATE claims SET queue_at = answer_due WHERE answer_due IS NOT NULL");

            // Found by its first word as it is written; each takes its whole key the next time that the customer is saved.
            migrationBuilder.Sql("UPDATE customers SET name_key = UPPER(name), turned_name_key = UPPER(name) WHERE name IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_desk_states_staff_accounts_handed_to",
                table: "desk_states");

            migrationBuilder.DropForeignKey(
                name: "fk_settlements_staff_accounts_given_by",
                table: "settlements");

            migrationBuilder.DropTable(
                name: "feeling_words");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropTable(
                name: "ready_texts");

            migrationBuilder.DropTable(
                name: "trust_arrangements");

            migrationBuilder.DropIndex(
                name: "ix_settlements_given_by_not_before",
                table: "settlements");

            migrationBuilder.DropIndex(
                name: "ix_customers_name_key",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_turned_name_key",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_claims_status_queue_at_declared_at",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "largest_gesture_currency",
                table: "staff_accounts");

            migrationBuilder.DropColumn(
                name: "largest_gesture_minor",
                table: "staff_accounts");

            migrationBuilder.DropColumn(
                name: "largest_ruling_currency",
                table: "staff_accounts");

            migrationBuilder.DropColumn(
                name: "largest_ruling_minor",
                table: "staff_accounts");

            migrationBuilder.DropColumn(
                name: "monthly_gestures_currency",
                table: "staff_accounts");

            migrationBuilder.DropColumn(
                name: "monthly_gestures_minor",
                table: "staff_accounts");

            migrationBuilder.DropColumn(
                name: "given_by",
                table: "settlements");

            migrationBuilder.DropColumn(
                name: "handed_by",
                table: "desk_states");

            migrationBuilder.DropColumn(
                name: "handed_to",
                table: "desk_states");

            migrationBuilder.DropColumn(
                name: "handed_words",
                table: "desk_states");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "turned_name_key",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "queue_at",
                table: "claims");
        }
    }
}
