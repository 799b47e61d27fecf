using Microsoft.Extensions.Configuration;

namespace TrustClaims.Persistence;

/// <summary>Where an installation keeps its files, and the embedded database: <c>Data:Folder</c>.</summary>
public static class DataFolder
{
    /// <param name="installation">What a relative folder is relative to.</param>
    public static string Of(IConfiguration configuration, string installation) => Path.GetFullPath(configuration["Data:Folder"] ?? "data", installation);
}
