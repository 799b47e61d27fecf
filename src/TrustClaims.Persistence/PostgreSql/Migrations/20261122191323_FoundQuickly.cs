using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FoundQuickly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "customer_names",
                columns: table => new
                {
                    customer = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_names", x => new { x.customer, x.key });
                    table.ForeignKey(
                        name: "fk_customer_names_customers_customer",
                        column: x => x.customer,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Each takes its whole keys the next time that the customer's name is received.
            migrationBuilder.Sql("""
                INSERT INTO customer_names (customer, key)
                WITH RECURSIVE turned (customer, key, again) AS (
                    SELECT id, name_key::text, least(7, length(name_key) - length(replace(name_key, ' ', ''))) FROM customers WHERE trim(name_key) <> ''
                    UNION ALL
                    SELECT customer, substr(key, strpos(key, ' ') + 1) || ' ' || substr(key, 1, strpos(key, ' ') - 1), again - 1 FROM turned WHERE again > 0)
                SELECT DISTINCT customer, replace(key, ' ', '') FROM turned
                """);

            migrationBuilder.DropIndex(
                name: "ix_desk_states_held_by_held_until",
                table: "desk_states");

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
                name: "name_key",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "turned_name_key",
                table: "customers");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "customers",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(256)",
                oldMaxLength: 256,
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_promises_state_kind_due",
                table: "promises",
                columns: new[] { "state", "kind", "due" },
                filter: "state = 'Open' AND kind <> 'AnswerBy'");

            migrationBuilder.CreateIndex(
                name: "ix_desk_states_held_until",
                table: "desk_states",
                column: "held_until",
                filter: "held_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_desk_states_put_off_until",
                table: "desk_states",
                column: "put_off_until",
                filter: "put_off_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_customers_email",
                table: "customers",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "ix_claims_queue",
                table: "claims",
                columns: new[] { "status", "queue_at", "declared_at", "id", "type", "answer_due", "ruled_by", "keeper", "version" },
                filter: "status = 'InReview'");

            migrationBuilder.CreateIndex(
                name: "ix_customer_names_key_customer",
                table: "customer_names",
                columns: new[] { "key", "customer" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "customer_names");

            migrationBuilder.DropIndex(
                name: "ix_promises_state_kind_due",
                table: "promises");

            migrationBuilder.DropIndex(
                name: "ix_desk_states_held_until",
                table: "desk_states");

            migrationBuilder.DropIndex(
                name: "ix_desk_states_put_off_until",
                table: "desk_states");

            migrationBuilder.DropIndex(
                name: "ix_customers_email",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_claims_queue",
                table: "claims");

            migrationBuilder.AlterColumn<string>(
                name: "email",
                table: "customers",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(256)",
                oldMaxLength: 256,
                oldNullable: true,
                oldCollation: "C");

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "customers",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "turned_name_key",
                table: "customers",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "ix_desk_states_held_by_held_until",
                table: "desk_states",
                columns: new[] { "held_by", "held_until" });

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

            migrationBuilder.Sql("UPDATE customers SET name_key = UPPER(name), turned_name_key = UPPER(name) WHERE name IS NOT NULL");
        }
    }
}
