using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ParcelVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "parcels",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "version",
                table: "parcels");
        }
    }
}
