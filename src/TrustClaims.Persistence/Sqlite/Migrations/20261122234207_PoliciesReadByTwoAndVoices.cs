using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PoliciesReadByTwoAndVoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "asked_at",
                table: "policies",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asked_by",
                table: "policies",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "asked_from",
                table: "policies",
                type: "TEXT",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asking_ended",
                table: "policies",
                type: "TEXT",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asking_ended_by",
                table: "policies",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asking_ended_reason",
                table: "policies",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "back_to",
                table: "policies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "edited_by",
                table: "policies",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "policies",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "spared_news",
                table: "customers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "theme_words",
                columns: table => new
                {
                    language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    phrase = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    theme = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_theme_words", x => new { x.language, x.phrase });
                });

            migrationBuilder.CreateTable(
                name: "voiced_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    french = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    english = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    told = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_voiced_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "told_of_changes",
                columns: table => new
                {
                    change = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_told_of_changes", x => new { x.change, x.customer });
                    table.ForeignKey(
                        name: "fk_told_of_changes_customers_customer",
                        column: x => x.customer,
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_told_of_changes_voiced_changes_change",
                        column: x => x.change,
                        principalTable: "voiced_changes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_told_of_changes_customer_at",
                table: "told_of_changes",
                columns: new[] { "customer", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_voiced_changes_at",
                table: "voiced_changes",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "theme_words");

            migrationBuilder.DropTable(
                name: "told_of_changes");

            migrationBuilder.DropTable(
                name: "voiced_changes");

            migrationBuilder.DropColumn(
                name: "asked_at",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "asked_by",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "asked_from",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "asking_ended",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "asking_ended_by",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "asking_ended_reason",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "back_to",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "edited_by",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "policies");

            migrationBuilder.DropColumn(
                name: "spared_news",
                table: "customers");
        }
    }
}
