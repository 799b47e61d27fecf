namespace TrustClaims.Application.Settings;

/// <summary>
/// Files by which something leaves the house: each is written beside and flushed to the disk before it gets its name, so that a file that exists is
/// whole and done, and writing it again changes nothing.
/// </summary>
internal static class WholeFile
{
    /// <param name="folder">Made when missing.</param>
    public static async Task WriteOnce(string folder, string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
        {
            return;
        }

        // A name of its own for each try: two workers never write into one file, and what a crash leaves behind is never taken for the file.
        var beside = $"{path}.{Path.GetRandomFileName()}.part";
        await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await write(file, cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>The ids of what stands in a folder so, newest first: they begin with the moment they were made.</summary>
    public static IEnumerable<Guid> Newest(string folder, string ending) => (Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + ending) : [])
        .Select(Path.GetFileNameWithoutExtension).Where(name => Guid.TryParse(name, out _)).Select(name => Guid.Parse(name!))
        .OrderByDescending(id => id.ToString(), StringComparer.Ordinal);
}
