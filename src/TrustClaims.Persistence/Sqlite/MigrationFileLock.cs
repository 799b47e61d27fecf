namespace TrustClaims.Persistence.Sqlite;

/// <summary>
/// Lets one process at a time migrate a file. EF's own lock is a row, which a process killed in the middle leaves behind for ever; the
/// operating system takes this one back.
/// </summary>
internal static class MigrationFileLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="file">The database's.</param>
    public static async Task<IDisposable> Take(string file, TimeProvider clock, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        while (true)
        {
            try
            {
                // It stays when it is let go of: deleting it could delete the one that somebody else has just taken.
                return new FileStream(file + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file + ".migrating"))
            {
                await Task.Delay(Pause, clock, cancellation);
            }
        }
    }
}
