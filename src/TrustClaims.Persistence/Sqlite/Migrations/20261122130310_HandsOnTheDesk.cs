using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HandsOnTheDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "desk_states",
                columns: table => new
                {
                    claim = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    held_by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    held_until = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    put_off_until = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    put_off_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desk_states", x => x.claim);
                    table.ForeignKey(
                        name: "fk_desk_states_claims_claim",
                        column: x => x.claim,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_desk_states_staff_accounts_held_by",
                        column: x => x.held_by,
                        principalTable: "staff_accounts",
                        principalColumn: "staff_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "desk_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    filters = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desk_views", x => x.id);
                    table.ForeignKey(
                        name: "fk_desk_views_staff_accounts_staff",
                        column: x => x.staff,
                        principalTable: "staff_accounts",
                        principalColumn: "staff_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_desk_states_changed_at",
                table: "desk_states",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "ix_desk_states_held_by_held_until",
                table: "desk_states",
                columns: new[] { "held_by", "held_until" });

            migrationBuilder.CreateIndex(
                name: "ix_desk_views_staff_name",
                table: "desk_views",
                columns: new[] { "staff", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "desk_states");

            migrationBuilder.DropTable(
                name: "desk_views");
        }
    }
}
