using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SaidAndPromised : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_promises_claims_claim",
                table: "promises");

            migrationBuilder.AddColumn<Guid>(
                name: "gesture",
                table: "settlements",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "claim",
                table: "promises",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<Guid>(
                name: "contact",
                table: "promises",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "customer",
                table: "outbox",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<Guid>(
                name: "agreement",
                table: "outbox",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "channel",
                table: "outbox",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "contact",
                table: "outbox",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "gave_up_at",
                table: "outbox",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "outbox",
                type: "varchar(128)",
                unicode: false,
                maxLength: 128,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "noted_by",
                table: "exchanges",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "exchanges",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "prefers",
                table: "customers",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                defaultValue: "Mail");

            migrationBuilder.AddColumn<DateTime>(
                name: "cancelled_at",
                table: "contact_requests",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "claim",
                table: "contact_requests",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "contact_requests",
                type: "nvarchar(8)",
                maxLength: 8,
                nullable: false,
                defaultValue: "fr",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "place",
                table: "contact_requests",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "slot",
                table: "contact_requests",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "taken_by",
                table: "contact_requests",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "taken_by_name",
                table: "contact_requests",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<Guid>(
                name: "keeper",
                table: "claims",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "keeper_name",
                table: "claims",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "effort_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    claim = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    score = table.Column<int>(type: "int", nullable: false),
                    packaging = table.Column<int>(type: "int", nullable: true),
                    comment = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    at = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effort_answers", x => x.id);
                    table.ForeignKey(
                        name: "fk_effort_answers_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    carrier = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    postcode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    by_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    at = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ended_at = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents", x => x.id);
                    table.ForeignKey(
                        name: "fk_incidents_staff_accounts_by",
                        column: x => x.by,
                        principalTable: "staff_accounts",
                        principalColumn: "staff_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_templates",
                columns: table => new
                {
                    kind = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    language = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false, collation: "Latin1_General_100_BIN2"),
                    number = table.Column<int>(type: "int", nullable: false),
                    subject = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    text = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false, collation: "Latin1_General_100_BIN2"),
                    by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    by_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    at = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_templates", x => new { x.kind, x.language, x.number });
                    table.ForeignKey(
                        name: "fk_message_templates_staff_accounts_by",
                        column: x => x.by,
                        principalTable: "staff_accounts",
                        principalColumn: "staff_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_settlements_gesture",
                table: "settlements",
                column: "gesture",
                unique: true,
                filter: "[gesture] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_promises_contact",
                table: "promises",
                column: "contact");

            migrationBuilder.AddCheckConstraint(
                name: "ck_promises_about",
                table: "promises",
                sql: "claim IS NOT NULL OR contact IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_key",
                table: "outbox",
                column: "key",
                unique: true,
                filter: "[key] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_exchanges_at",
                table: "exchanges",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_exchanges_origin",
                table: "exchanges",
                column: "origin",
                unique: true,
                filter: "[origin] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_requests_slot_place",
                table: "contact_requests",
                columns: new[] { "slot", "place" },
                unique: true,
                filter: "[slot] IS NOT NULL AND [place] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_effort_answers_at",
                table: "effort_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_effort_answers_claim",
                table: "effort_answers",
                column: "claim",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_incidents_at",
                table: "incidents",
                column: "at");

            migrationBuilder.AddForeignKey(
                name: "fk_claims_staff_accounts_keeper",
                table: "claims",
                column: "keeper",
                principalTable: "staff_accounts",
                principalColumn: "staff_id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_contact_requests_claims_claim",
                table: "contact_requests",
                column: "claim",
                principalTable: "claims",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_outbox_agreements_agreement",
                table: "outbox",
                column: "agreement",
                principalTable: "agreements",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_outbox_contact_requests_contact",
                table: "outbox",
                column: "contact",
                principalTable: "contact_requests",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_promises_claims_claim",
                table: "promises",
                column: "claim",
                principalTable: "claims",
                principalColumn: "id");

            migrationBuilder.AddForeignKey(
                name: "fk_promises_contact_requests_contact",
                table: "promises",
                column: "contact",
                principalTable: "contact_requests",
                principalColumn: "id");

            migrationBuilder.AddForeignKey(
                name: "fk_settlements_promises_gesture",
                table: "settlements",
                column: "gesture",
                principalTable: "promises",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_claims_staff_accounts_keeper",
                table: "claims");

            migrationBuilder.DropForeignKey(
                name: "fk_contact_requests_claims_claim",
                table: "contact_requests");

            migrationBuilder.DropForeignKey(
                name: "fk_outbox_agreements_agreement",
                table: "outbox");

            migrationBuilder.DropForeignKey(
                name: "fk_outbox_contact_requests_contact",
                table: "outbox");

            migrationBuilder.DropForeignKey(
                name: "fk_promises_claims_claim",
                table: "promises");

            migrationBuilder.DropForeignKey(
                name: "fk_promises_contact_requests_contact",
                table: "promises");

            migrationBuilder.DropForeignKey(
                name: "fk_settlements_promises_gesture",
                table: "settlements");

            migrationBuilder.DropTable(
                name: "effort_answers");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "message_templates");

            migrationBuilder.DropIndex(
                name: "ix_settlements_gesture",
                table: "settlements");

            migrationBuilder.DropIndex(
                name: "ix_promises_contact",
                table: "promises");

            migrationBuilder.DropCheckConstraint(
                name: "ck_promises_about",
                table: "promises");

            migrationBuilder.DropIndex(
                name: "ix_outbox_key",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_exchanges_at",
                table: "exchanges");

            migrationBuilder.DropIndex(
                name: "ix_exchanges_origin",
                table: "exchanges");

            migrationBuilder.DropIndex(
                name: "ix_contact_requests_slot_place",
                table: "contact_requests");

            migrationBuilder.DropColumn(
                name: "gesture",
                table: "settlements");

            migrationBuilder.DropColumn(
                name: "contact",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "agreement",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "channel",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "contact",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "gave_up_at",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "key",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "noted_by",
                table: "exchanges");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "exchanges");

            migrationBuilder.DropColumn(
                name: "prefers",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "cancelled_at",
                table: "contact_requests");

            migrationBuilder.DropColumn(
                name: "claim",
                table: "contact_requests");

            migrationBuilder.DropColumn(
                name: "language",
                table: "contact_requests");

            migrationBuilder.DropColumn(
                name: "place",
                table: "contact_requests");

            migrationBuilder.DropColumn(
                name: "slot",
                table: "contact_requests");

            migrationBuilder.DropColumn(
                name: "taken_by",
                table: "contact_requests");

            migrationBuilder.DropColumn(
                name: "taken_by_name",
                table: "contact_requests");

            migrationBuilder.DropColumn(
                name: "keeper",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "keeper_name",
                table: "claims");

            migrationBuilder.AlterColumn<Guid>(
                name: "claim",
                table: "promises",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "customer",
                table: "outbox",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AddForeignKey(
                name: "fk_promises_claims_claim",
                table: "promises",
                column: "claim",
                principalTable: "claims",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
