using System.Net;

namespace TrustClaims.Web.Tests.Api;

public sealed class IdempotencyTests(ApiApp api) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task The_same_request_again_gets_the_same_bytes_and_status()
    {
        var number = await api.HasOrder();
        var first = (await api.Caller.Declare(ApiApp.Declaration(number), "once")).Is(HttpStatusCode.Created);

        var again = await api.Caller.Post("/api/v1/claims", ApiApp.Declaration(number), ("Idempotency-Key", "once"), ("Accept-Language", "fr"));

        Assert.False(first.Headers.ContainsKey("Idempotency-Replayed"));
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal((first.Status, first.Text, first.Headers["Location"]), (again.Status, again.Text, again.Headers["Location"]));
    }

    [Fact]
    public async Task The_first_answer_is_given_again_whatever_became_of_the_claim()
    {
        var number = await api.HasOrder();
        var first = await api.Caller.Declare(ApiApp.Declaration(number), "before");
        (await api.Caller.Post($"/api/v1/claims/{first["reference"]}/withdrawal", "")).Is(HttpStatusCode.OK);

        Assert.Equal(first.Text, (await api.Caller.Declare(ApiApp.Declaration(number), "before")).Text);
    }

    [Fact]
    public async Task White_space_and_the_order_of_members_do_not_make_another_request()
    {
        var number = await api.HasOrder();
        var first = await api.Caller.Declare(ApiApp.Declaration(number), "meaning");
        var same = $$"""{"remedy":"Refund","items":[{"quantity":1,"itemId":"1"}],"type":"LostParcel","email":"{{ApiApp.EmailOf(number)}}","orderNumber":"{{number}}"}""";

        var again = await api.Caller.Declare(same, "meaning");

        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal(first.Text, again.Text);
    }

    [Fact]
    public async Task The_same_key_for_another_body_is_refused()
    {
        var number = await api.HasOrder();
        await api.Caller.Declare(ApiApp.Declaration(number), "reused");

        (await api.Caller.Declare(ApiApp.Declaration(number, """, "comment": "autre" """), "reused")).IsProblem(422, "idempotency_key_reused");
        (await api.Caller.Declare(ApiApp.Declaration("FR-NO"), "reused")).IsProblem(422, "idempotency_key_reused");
    }

    [Fact]
    public async Task Each_integration_has_its_own_keys()
    {
        var (one, other) = (await api.HasOrder(), await api.HasOrder());
        using var caller = await ApiCaller.With(api.App);
        (await api.Caller.Declare(ApiApp.Declaration(one), "shared")).Is(HttpStatusCode.Created);

        (await caller.Declare(ApiApp.Declaration(other), "shared")).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        var number = ApiApp.NextNumber();
        (await api.Caller.Declare(ApiApp.Declaration(number), "later")).IsProblem(404, "not_recognised");
        await api.Caller.Put("/api/v1/orders", $$"""{"orders": [{{api.Order(number)}}]}""");

        (await api.Caller.Declare(ApiApp.Declaration(number), "later")).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_answer_that_a_claim_exists_is_given_again_too()
    {
        var number = await api.HasOrder();
        await api.HasClaim(number);
        var joined = await api.Caller.Declare(ApiApp.Declaration(number, """, "comment": "encore" """), "joined");

        var again = await api.Caller.Declare(ApiApp.Declaration(number, """, "comment": "encore" """), "joined");

        Assert.Equal((200, joined.Text, "true", "true"), (again.Status, again.Text, again.Headers["Claim-Existing"], again.Headers["Idempotency-Replayed"]));
    }

    [Fact]
    public async Task Twenty_twins_at_once_make_one_claim_and_get_one_answer()
    {
        var number = await api.HasOrder();

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => api.Caller.Declare(ApiApp.Declaration(number), "twins")));

        Assert.Single(replies.Select(reply => (reply.Status, reply.Text)).Distinct());
        Assert.Equal(201, replies[0].Status);
        Assert.Single(replies, reply => !reply.Headers.ContainsKey("Idempotency-Replayed"));
        Assert.Equal(1, await api.App.InDatabase(db => Task.FromResult(db.Claims.Count(claim => db.Orders.Any(order => order.Id == claim.Agreement && order.Number == number)))));
    }

    [Fact]
    public async Task One_key_for_two_customers_at_once_makes_one_claim()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.HasOrder()));

        var replies = await Task.WhenAll(numbers.Select(number => api.Caller.Declare(ApiApp.Declaration(number), "one for all")));

        Assert.Single(replies, reply => reply.Status == 201);
        Assert.All(replies.Where(reply => reply.Status != 201), reply => reply.IsProblem(422, "idempotency_key_reused"));
    }

    [Theory]
    [InlineData(null, "idempotency_key_required")]
    [InlineData("é", "idempotency_key_malformed")]
    public async Task A_key_is_needed_and_is_printable(string? key, string code)
    {
        var headers = key is null ? Array.Empty<(string, string)>() : [("Idempotency-Key", key)];

        (await api.Caller.Post("/api/v1/claims", ApiApp.Declaration("FR-1"), headers)).IsProblem(400, code);
    }

    [Fact]
    public async Task A_key_of_128_characters_is_taken_and_one_of_129_is_not()
    {
        var number = await api.HasOrder();

        (await api.Caller.Declare(ApiApp.Declaration(number), new string('~', 129))).IsProblem(400, "idempotency_key_malformed");
        (await api.Caller.Declare(ApiApp.Declaration(number), new string('~', 128))).Is(HttpStatusCode.Created);
    }
}
