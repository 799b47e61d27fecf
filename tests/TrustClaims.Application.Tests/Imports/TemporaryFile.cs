using System.IO.Compression;
using System.Text;

namespace TrustClaims.Application.Tests.Imports;

/// <summary>A file in a folder of its own, gone with the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("trustclaims-file-");

    public TemporaryFile(byte[] bytes, string name = "file.csv")
    {
        Path = System.IO.Path.Combine(folder.FullName, name);
        File.WriteAllBytes(Path, bytes);
    }

    public TemporaryFile(string text, string name = "file.csv")
        : this(Encoding.UTF8.GetBytes(text), name)
    {
    }

    public string Path { get; }

    public string Rejected => Path + ".rejected.csv";

    public static byte[] Zip(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return memory.ToArray();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
