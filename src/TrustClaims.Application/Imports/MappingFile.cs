using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

internal static class MappingFile
{
    /// <summary>The mapping in a file; without one, that of our own columns, local times being the installation's.</summary>
    public static Result<Mapping> Read(string? path, MappingRows rows, TimeZoneInfo zone) =>
        path is null ? OwnColumns.Mapping(rows, zone) : MappingReader.ReadFile(path);
}
