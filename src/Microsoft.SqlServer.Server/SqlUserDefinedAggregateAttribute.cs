namespace Microsoft.SqlServer.Server;

/// <summary>Marks a type as an aggregate of the server.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class SqlUserDefinedAggregateAttribute(Format format) : Attribute
{
    /// <summary>The most bytes an aggregate may take.</summary>
    public const int MaxByteSizeValue = 8000;

    private int maxByteSize;

    public Format Format { get; } = format is Format.Native or Format.UserDefined
        ? format
        : throw new ArgumentOutOfRangeException(nameof(format), format, "Native or UserDefined");

    public bool IsInvariantToDuplicates { get; set; }

    public bool IsInvariantToNulls { get; set; }

    public bool IsInvariantToOrder { get; set; }

    public bool IsNullIfEmpty { get; set; }

    /// <summary>From -1 (2 GB) to <see cref="MaxByteSizeValue"/>.</summary>
    public int MaxByteSize
    {
        get => maxByteSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, -1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxByteSizeValue);
            maxByteSize = value;
        }
    }

    public string? Name { get; set; }
}
