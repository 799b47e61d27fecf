using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "spared_calls",
                table: "customers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<double>(
                name: "chance",
                table: "claim_decisions",
                type: "REAL",
                nullable: false,
                defaultValue: 1.0);

            migrationBuilder.CreateTable(
                name: "follow_ups",
                columns: table => new
                {
                    claim = table.Column<Guid>(type: "TEXT", nullable: false),
                    drawn_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    call_from = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    talked_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    held_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    held_by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    held_until = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    end = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    ended_by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    truth_currency = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 3, nullable: true),
                    truth_minor = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_ups", x => x.claim);
                    table.ForeignKey(
                        name: "fk_follow_ups_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_follow_ups_staff_accounts_held_by",
                        column: x => x.held_by,
                        principalTable: "staff_accounts",
                        principalColumn: "staff_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_follow_ups_end_call_from",
                table: "follow_ups",
                columns: new[] { "end", "call_from" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_ups_end_drawn_at",
                table: "follow_ups",
                columns: new[] { "end", "drawn_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "follow_ups");

            migrationBuilder.DropColumn(
                name: "spared_calls",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "chance",
                table: "claim_decisions");
        }
    }
}
