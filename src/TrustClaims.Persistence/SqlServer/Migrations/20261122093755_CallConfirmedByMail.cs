using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TrustClaims.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CallConfirmedByMail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // "soon" and the like were chosen there: no addresses.
            migrationBuilder.Sql("UPDATE contact_requests SET [when] = NULL");
            migrationBuilder.RenameColumn(
                name: "when",
                table: "contact_requests",
                newName: "email");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE contact_requests SET [email] = NULL");
            migrationBuilder.RenameColumn(
                name: "email",
                table: "contact_requests",
                newName: "when");
        }
    }
}
