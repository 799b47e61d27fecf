SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [contact_requests] ([id], [about], [at], [cancelled_at], [claim], [customer], [done_at], [done_by], [language], [place], [reach_at], [slot], [taken_by], [taken_by_name], [when], [wish], [words])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);
