using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SaidOfIncidents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "told_en",
                table: "incidents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "told_fr",
                table: "incidents",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_sent_at_created_at",
                table: "outbox",
                columns: new[] { "sent_at", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_desk_states_handed_to",
                table: "desk_states",
                column: "handed_to",
                filter: "handed_to IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_contact_requests_reach_at_at",
                table: "contact_requests",
                columns: new[] { "reach_at", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_sent_at_created_at",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_desk_states_handed_to",
                table: "desk_states");

            migrationBuilder.DropIndex(
                name: "ix_contact_requests_reach_at_at",
                table: "contact_requests");

            migrationBuilder.DropColumn(
                name: "told_en",
                table: "incidents");

            migrationBuilder.DropColumn(
                name: "told_fr",
                table: "incidents");
        }
    }
}
