using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class NewestOfItsKind : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_outbox_kind_created_at",
                table: "outbox",
                columns: new[] { "kind", "created_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_kind_created_at",
                table: "outbox");
        }
    }
}
