using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ShadowsAndBudgetsOfHours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "lacked_room",
                table: "claim_decisions",
                type: "boolean",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "manager_news",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(128)", unicode: false, maxLength: 128, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    until = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    told_at = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_manager_news", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "shadows",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    draft = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", maxLength: -1, nullable: false),
                    started_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    most_claims = table.Column<int>(type: "integer", nullable: false),
                    most_days = table.Column<int>(type: "integer", nullable: false),
                    most_differences = table.Column<int>(type: "integer", nullable: true),
                    seen = table.Column<int>(type: "integer", nullable: false),
                    differing = table.Column<int>(type: "integer", nullable: false),
                    counted_until = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    end = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    ended_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    runs = table.Column<bool>(type: "boolean", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shadows", x => x.number);
                    table.ForeignKey(
                        name: "fk_shadows_policies_draft",
                        column: x => x.draft,
                        principalTable: "policies",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shadowed_claims",
                columns: table => new
                {
                    shadow = table.Column<int>(type: "integer", nullable: false),
                    claim = table.Column<Guid>(type: "uuid", nullable: false),
                    declared_at = table.Column<DateTime>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    live_policy = table.Column<int>(type: "integer", nullable: false),
                    live = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    live_on = table.Column<DateOnly>(type: "date", nullable: true),
                    draft = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    draft_on = table.Column<DateOnly>(type: "date", nullable: true),
                    side = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    rule = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    payable_currency = table.Column<string>(type: "character(3)", unicode: false, fixedLength: true, maxLength: 3, nullable: false),
                    payable_minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shadowed_claims", x => new { x.shadow, x.claim });
                    table.ForeignKey(
                        name: "fk_shadowed_claims_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_shadowed_claims_shadows_shadow",
                        column: x => x.shadow,
                        principalTable: "shadows",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contact_requests_at",
                table: "contact_requests",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_claim_decisions_outcome_at",
                table: "claim_decisions",
                columns: new[] { "outcome", "at" },
                filter: "number = 1 AND outcome = 'ForReview'");

            migrationBuilder.CreateIndex(
                name: "ix_manager_news_told_at",
                table: "manager_news",
                column: "told_at");

            migrationBuilder.CreateIndex(
                name: "ix_manager_news_until",
                table: "manager_news",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_shadowed_claims_otherwise",
                table: "shadowed_claims",
                columns: new[] { "shadow", "declared_at", "claim" },
                filter: "side <> 'Same'");

            migrationBuilder.CreateIndex(
                name: "ix_shadows_draft_number",
                table: "shadows",
                columns: new[] { "draft", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_shadows_runs",
                table: "shadows",
                column: "runs",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "manager_news");

            migrationBuilder.DropTable(
                name: "shadowed_claims");

            migrationBuilder.DropTable(
                name: "shadows");

            migrationBuilder.DropIndex(
                name: "ix_contact_requests_at",
                table: "contact_requests");

            migrationBuilder.DropIndex(
                name: "ix_claim_decisions_outcome_at",
                table: "claim_decisions");

            migrationBuilder.DropColumn(
                name: "lacked_room",
                table: "claim_decisions");
        }
    }
}
