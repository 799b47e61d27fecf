using System.Linq.Expressions;

namespace TrustClaims.Persistence.Queries;

/// <summary>What is looked for by its first letters, in a way that every database finds by an index: as a range.</summary>
public static class Beginnings
{
    // The last character that there is: no text that goes on from a beginning comes after the beginning and this.
    private const string Last = "\U0010FFFF";

    /// <param name="key">A column that is compared character by character.</param>
    public static IQueryable<T> BeginningWith<T>(this IQueryable<T> all, Expression<Func<T, string?>> key, string beginning)
    {
        var end = beginning + Last;
        Expression<Func<string>> from = () => beginning, to = () => end;
        var inside = Expression.AndAlso(
            Expression.GreaterThanOrEqual(Compared(key.Body, from.Body), Expression.Constant(0)),
            Expression.LessThan(Compared(key.Body, to.Body), Expression.Constant(0)));
        return all.Where(Expression.Lambda<Func<T, bool>>(inside, key.Parameters));
    }

    // Databases know no ordinal comparison but that of the column: string.Compare is how EF writes theirs.
    private static MethodCallExpression Compared(Expression key, Expression with) =>
        Expression.Call(typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!, key, with);
}
