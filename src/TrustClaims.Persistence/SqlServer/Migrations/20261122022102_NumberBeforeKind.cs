using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class NumberBeforeKind : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_agreements_kind_number",
                table: "agreements");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_number_kind",
                table: "agreements",
                columns: new[] { "number", "kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_agreements_number_kind",
                table: "agreements");

            migrationBuilder.CreateIndex(
                name: "ix_agreements_kind_number",
                table: "agreements",
                columns: new[] { "kind", "number" },
                unique: true);
        }
    }
}
